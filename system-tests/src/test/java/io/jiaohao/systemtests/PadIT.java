package io.jiaohao.systemtests;

import static io.jiaohao.systemtests.PadStage.CANDLE;
import static io.jiaohao.systemtests.PadStage.OWN;
import static io.jiaohao.systemtests.PadStage.SHARED;
import static io.jiaohao.systemtests.PadStage.pad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Call pads at the ends of real lines: pad, page and server are one window. */
class PadIT {
    private static final String CALL = "0C";
    private static final String RECALL = "0D";
    private static final String EVALUATE = "0B";
    private static final String START = "0F";
    private static final String NO_SHOW = "06 0F";
    private static final String IDLE = "000   ";
    private static final Duration SAME_PRESS = Duration.ofMillis(1_600);
    private static final int ROUNDS = 15;

    @TempDir static Path folder;
    private static PadStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = new PadStage(folder);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @BeforeEach
    void awaitAll() {
        stage.awaitLink(true);
        stage.awaitDisplay(SHARED, IDLE);
        stage.awaitDisplay(OWN, IDLE);
        stage.awaitDisplay(CANDLE, "000");
    }

    /** Ends whatever is left. */
    @AfterEach
    void clear() {
        for (JsonNode counter : stage.kiosk().get("session.snapshot").at("/snapshot/counters")) {
            if (counter.has("ticket")) {
                int address = address(counter.path("id").asText());
                letPass(SAME_PRESS);
                stage.press(address, address == CANDLE ? "32" : START);
                letPass(SAME_PRESS);
                stage.press(address, address == CANDLE ? "34" : EVALUATE);
                letPass(SAME_PRESS); // the next test may press it first
            }
        }
        for (JsonNode ticket : stage.kiosk().get("session.snapshot").at("/snapshot/tickets")) {
            if (ticket.path("state").asText().matches("waiting|held|absent")) {
                stage.kiosk()
                        .change("ticket.cancel", "{'ticket':'%s'}", ticket.path("id").asText());
            }
        }
    }

    private static int address(String counter) {
        return counter.equals("1") ? SHARED : counter.equals("2") ? OWN : CANDLE;
    }

    /** Two presses of one key count as two after this. */
    private static void letPass(Duration time) {
        Awaitility.await().pollDelay(time).atMost(time.multipliedBy(10)).until(() -> true);
    }

    private static String number(JsonNode ticket) {
        return ticket.path("number").asText();
    }

    private static String digits(JsonNode ticket) {
        String number = number(ticket);
        return number.substring(number.length() - 3);
    }

    private static JsonNode event(String type, JsonNode ticket) {
        return stage.kiosk()
                .inbox()
                .event(
                        each ->
                                each.path("type").asText().equals(type)
                                        && each.at("/ticket/id").equals(ticket.path("id")));
    }

    @Test
    void shouldServeAVisitorByPadAndTakeTheVisitorsWordForTheTicket() {
        JsonNode ticket = stage.take();
        stage.awaitDisplay(SHARED, "001   ");
        int beeps = pad(stage.awaitDisplay(SHARED, "001   ").state(), SHARED).path("beeps").asInt();

        assertTrue(stage.press(SHARED, CALL));
        stage.awaitDisplay(SHARED, "000" + digits(ticket));
        stage.awaitPage(number(ticket));
        stage.pads().await("a beep", all -> pad(all, SHARED).path("beeps").asInt() > beeps);

        stage.press(SHARED, RECALL);
        assertEquals(1, event("ticket.called", ticket).at("/call/repeat").asInt() + 1);
        stage.kiosk()
                .inbox()
                .event(
                        each ->
                                each.at("/call/repeat").asInt() == 1
                                        && each.at("/ticket/id").equals(ticket.path("id")));
        stage.press(SHARED, NO_SHOW); // before R2
        stage.awaitDisplay(SHARED, "      ");
        stage.awaitDisplay(SHARED, "000" + digits(ticket));

        stage.press(SHARED, START);
        event("ticket.started", ticket);
        stage.cutPower(SHARED); // whatever evaluator was open before
        stage.press(SHARED, EVALUATE);
        event("ticket.finished", ticket);
        stage.awaitPage("");
        stage.pads()
                .await(
                        "the evaluator",
                        all -> pad(all, SHARED).path("evaluator").asText().equals("open"));
        stage.rate(SHARED, 1);
        event("ticket.rated", ticket);
        stage.pads()
                .await(
                        "thanks",
                        all -> pad(all, SHARED).path("evaluator").asText().equals("thanks"));
        assertEquals(
                "wrong_state",
                stage.kiosk()
                        .refused(
                                "ticket.rate",
                                "{'ticket':'%s','score':1}",
                                ticket.path("id").asText())
                        .at("/data/reason")
                        .asText());
    }

    @Test
    void shouldCallOneVisitorByAKeyThatBouncesAndSticks() {
        JsonNode first = stage.take();
        JsonNode second = stage.take();
        stage.awaitDisplay(SHARED, "002   ");

        for (int i = 0; i < 30; i++) {
            stage.raw(SHARED, "FF 68 03 03 68 05 01 0C 12 16 FF 68 03 03 68 05 01 0C 12 16");
        }
        stage.awaitDisplay(SHARED, "001" + digits(first));
        stage.press(SHARED, CALL);
        stage.press(SHARED, RECALL); // comes after all of them

        stage.kiosk()
                .inbox()
                .event(
                        each ->
                                each.at("/call/repeat").asInt() == 1
                                        && each.at("/ticket/id").equals(first.path("id")));
        assertEquals("waiting", stage.find(second).path("state").asText());
    }

    @Test
    void shouldKeepThreePadsApartOnABusThatRepeatsAndBreaksFrames() {
        JsonNode first = stage.take();
        JsonNode second = stage.take();
        JsonNode third = stage.take();
        stage.awaitDisplay(SHARED, "003   ");
        stage.raw(SHARED, "FF 68 03 03 68 05"); // stops in the middle
        stage.raw(SHARED, "FF 68 03 03 68 06 01 0C 99 16"); // a wrong sum
        stage.raw(SHARED, "FF FF 68 68 03 03 03 03 68 68 05 06 01 01 0C 0C 12 13 16 16"); // both
        stage.raw(SHARED, "FF 68 7F 7F 68 00 11 22"); // far too long
        stage.raw(CANDLE, "01 21 01 22 31 FF 13");

        stage.press(SHARED, CALL);
        stage.awaitDisplay(SHARED, "002" + digits(first));
        stage.press(OWN, CALL);
        stage.awaitDisplay(OWN, "001" + digits(second));
        stage.press(CANDLE, "31");
        stage.awaitDisplay(CANDLE, digits(third));

        assertEquals("1", stage.find(first).path("counter").asText());
        assertEquals("2", stage.find(second).path("counter").asText());
        assertEquals("3", stage.find(third).path("counter").asText());
        assertEquals(1, stage.find(first).path("calls").asInt());
        stage.pads()
                .await(
                        "answers to both keys",
                        all ->
                                pad(all, SHARED).path("answered").asInt() > 0
                                        && pad(all, OWN).path("answered").asInt() > 0);
    }

    @Test
    void shouldShowWhatWasCalledMeanwhileWhenPluggedInAgain() {
        JsonNode first = stage.take();
        JsonNode second = stage.take();
        stage.awaitDisplay(SHARED, "002   ");
        stage.press(SHARED, CALL);
        stage.awaitDisplay(SHARED, "001" + digits(first));

        stage.takePads();
        stage.raw(SHARED, "FF 68 03 03 68 05 01 0D 13 16"); // nobody hears it
        stage.click("start", "{}");
        stage.click("next", "{'ticket':'%s'}".formatted(first.path("id").asText()));
        stage.awaitPage(number(second));
        long plugged = System.nanoTime();
        stage.givePads();

        StateWatch.Seen shown = stage.awaitDisplay(SHARED, "000" + digits(second));
        Figures.report(
                "pad plugged in -> right digits after %d ms",
                (shown.nanos() - plugged) / 1_000_000);
        assertEquals(1, stage.find(first).path("calls").asInt());
    }

    /** FT3: the right content within 5 s of power. */
    @Test
    void shouldTellAPadAgainWhatItShowsAfterItLostItsPower() {
        JsonNode ticket = stage.take();
        stage.awaitDisplay(SHARED, "001   ");
        stage.press(SHARED, CALL);
        stage.awaitDisplay(SHARED, "000" + digits(ticket));
        stage.awaitDisplay(CANDLE, "000");

        for (int address : new int[] {SHARED, CANDLE}) {
            String shown = address == SHARED ? "000" + digits(ticket) : "000";
            long cut = System.nanoTime();
            stage.cutPower(address);
            StateWatch.Seen again = stage.awaitDisplay(address, shown);
            Figures.report(
                    "pad %d has power again -> right digits after %d ms",
                    address, (again.nanos() - cut) / 1_000_000);
        }
    }

    @Test
    void shouldKeepFinishAndScoreOfAVisitorWhoLeftWhileTheServerWasAway() {
        JsonNode ticket = stage.take();
        stage.awaitDisplay(SHARED, "001   ");
        stage.press(SHARED, CALL);
        stage.awaitDisplay(SHARED, "000" + digits(ticket));
        stage.press(SHARED, START);
        event("ticket.started", ticket);

        stage.takeServer();
        stage.awaitDisplay(SHARED, "888" + digits(ticket));
        stage.press(SHARED, EVALUATE);
        stage.awaitDisplay(SHARED, "888   ");
        stage.pads()
                .await(
                        "the evaluator",
                        all -> pad(all, SHARED).path("evaluator").asText().equals("open"));
        stage.rate(SHARED, 2);
        stage.pads()
                .await(
                        "thanks",
                        all -> pad(all, SHARED).path("evaluator").asText().equals("thanks"));
        stage.giveServer();

        stage.awaitDisplay(SHARED, IDLE);
        event("ticket.rated", ticket);
        assertEquals("done", stage.find(ticket).path("state").asText());
    }

    /** Pad, page and keyboard are one window: each shows what was pressed on another. */
    @Test
    void shouldShowTheSameOnPadAndPage() {
        List<Long> padAfterPad = new ArrayList<>();
        List<Long> apart = new ArrayList<>();
        List<Long> padAfterPage = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode ticket = stage.take();
            stage.awaitDisplay(SHARED, "001   ");
            long pressed = System.nanoTime();
            stage.press(SHARED, CALL);
            long onPad = stage.awaitDisplay(SHARED, "000" + digits(ticket)).nanos();
            long onPage = stage.awaitPage(number(ticket)).nanos();
            padAfterPad.add(onPad - pressed);
            apart.add(Math.abs(onPad - onPage));

            long clicked = System.nanoTime();
            stage.click("finish", "{'ticket':'%s'}".formatted(ticket.path("id").asText()));
            padAfterPage.add(stage.awaitDisplay(SHARED, IDLE).nanos() - clicked);
            letPass(SAME_PRESS);
        }
        Figures.report("key of a pad -> its own digits: %s", Figures.millis(padAfterPad));
        Figures.report("digits of a pad and state of the page apart: %s", Figures.millis(apart));
        Figures.report("button of the page -> digits of the pad: %s", Figures.millis(padAfterPage));
    }
}
