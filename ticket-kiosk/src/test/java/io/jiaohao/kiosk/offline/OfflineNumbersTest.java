package io.jiaohao.kiosk.offline;

import static io.jiaohao.kiosk.ScriptedServer.SILENCE;
import static io.jiaohao.kiosk.ScriptedServer.refusal;
import static io.jiaohao.kiosk.ScriptedServer.result;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.kiosk.take.TouchOrder;
import io.jiaohao.kit.life.StartException;
import io.jiaohao.protocol.link.LinkDownException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers without a server (N8), over real sockets. */
class OfflineNumbersTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir Path folder;
    private OfflineStage stage;

    @BeforeEach
    void begin() throws Exception {
        stage = new OfflineStage(folder);
    }

    @AfterEach
    void end() throws Exception {
        stage.close();
    }

    @Test
    void shouldN8HoldNumbersOfEveryQueueWhileOnline() throws Exception {
        stage.start("none");

        assertEquals(List.of("desk", "household"), stage.queues());
        assertEquals(1, stage.leases("desk"));
        assertEquals(5, stage.ledger().blocks().get(0).left());
        assertEquals(List.of(), stage.ledger().given());
    }

    @Test
    void shouldN8GiveANumberWithoutAServerAndMarkIt() throws Exception {
        stage.start("file:" + tickets());
        stage.goOffline();

        JsonNode shown = stage.desk().take(touch(1)).get();

        assertEquals("A101", shown.at("/ticket/number").asText());
        assertEquals("offline", shown.at("/ticket/state").asText());
        assertTrue(shown.at("/ticket/takenAt").asText().startsWith("2026-11-21T10:4"));
        assertFalse(shown.has("qr"), "no link is known, so there is nothing to scan");
        String paper =
                Files.readString(tickets().resolve("A101.prn"), Charset.forName("ISO-8859-1"));
        String words = new String(paper.getBytes(Charset.forName("ISO-8859-1")), GB18030);
        assertTrue(words.contains("离线号"), words);
        assertFalse(words.contains("手机扫一扫"), words);
    }

    @Test
    void shouldPrintNoNumberThatCannotBeStored() throws Exception {
        stage.start("file:" + tickets());
        stage.goOffline();
        Path inTheWay = Files.createDirectory(stage.folder().resolve("numbers.json.part"));

        assertInstanceOf(IOException.class, failure(stage.desk().take(touch(1))));
        Files.delete(inTheWay);

        assertEquals("A102", number(stage.desk().take(touch(2)).get()));
        assertEquals(List.of("A102.prn"), List.of(tickets().toFile().list()));
        stage.goOnline();
        stage.awaitNothingLeft();
        assertEquals(1, stage.server().asked("ticket.take").size());
    }

    @Test
    void shouldTellThePageForWhatNumbersAreGiven() throws Exception {
        stage.start("none");
        stage.goOffline();

        JsonNode state = stage.desk().state();

        assertFalse(state.path("connected").asBoolean());
        assertTrue(state.path("offlineNumbers").asBoolean());
        assertEquals(
                "[\"newborn\"]",
                state.path("offlineMatters").toString(),
                "advice has no hours today");
    }

    @Test
    void shouldHandInTheLaneThatTheVisitorChose() throws Exception {
        stage.start("none");
        stage.goOffline();

        JsonNode shown = stage.desk().take(touch(1), "priority", "").get();

        assertEquals("priority", shown.at("/ticket/lane").asText());
        stage.goOnline();
        stage.awaitNothingLeft();
        assertEquals("priority", stage.server().asked("ticket.take").get(0).path("lane").asText());
    }

    @Test
    void shouldGiveNothingBeforeTheOutageHasLasted() throws Exception {
        stage.patient().start("none");
        stage.server().leave();
        stage.desk().awaitDisconnected();

        assertInstanceOf(LinkDownException.class, failure(stage.desk().take(touch(1))));
        assertFalse(stage.desk().state().has("offlineNumbers"));
        assertEquals(List.of(), stage.ledger().given());
    }

    @Test
    void shouldGiveNothingOutsideTheMattersHours() throws Exception {
        stage.start("none");
        stage.goOffline();

        assertInstanceOf(LinkDownException.class, failure(stage.desk().take(touch(1), "advice")));
        assertInstanceOf(LinkDownException.class, failure(stage.desk().take(touch(2), "unknown")));
    }

    @Test
    void shouldGiveNothingWhereAServerTurnsTheKioskAway() throws Exception {
        stage.start("none");
        stage.goOffline();
        assertTrue(stage.desk().state().has("offlineNumbers"));

        stage.server().answer("session.open", params -> refusal("unauthenticated", false));
        stage.server().comeBack();

        await().until(() -> !stage.desk().state().has("offlineNumbers"));
        assertInstanceOf(LinkDownException.class, failure(stage.desk().take(touch(1))));
    }

    @Test
    void shouldSendTheVisitorToTheDeskWhenTheLeaseIsSpent() throws Exception {
        stage.start("none");
        stage.goOffline();

        for (int i = 1; i <= 5; i++) {
            assertEquals("A10" + i, number(stage.desk().take(touch(i)).get()));
        }
        assertInstanceOf(LinkDownException.class, failure(stage.desk().take(touch(6))));
        await().until(() -> !stage.desk().state().has("offlineNumbers"));
    }

    @Test
    void shouldGiveOneNumberToATouchThatComesTwice() throws Exception {
        stage.start("none");
        stage.goOffline();

        CompletableFuture<JsonNode> first = stage.desk().take(touch(1));
        CompletableFuture<JsonNode> second = stage.desk().take(touch(1));

        assertEquals(first.get(), second.get());
        stage.goOnline();
        assertEquals(first.get(), stage.desk().take(touch(1)).get());
        stage.awaitNothingLeft();
        assertEquals(1, stage.server().asked("ticket.take").size());
    }

    @Test
    void shouldN8HandInWhatWasGivenInTheOrderItWasTaken() throws Exception {
        stage.start("none");
        stage.goOffline();
        for (int i = 1; i <= 3; i++) {
            stage.desk().take(touch(i)).get();
        }

        stage.goOnline();
        stage.awaitNothingLeft();

        List<JsonNode> handedIn = stage.server().asked("ticket.take");
        assertEquals(
                List.of("A101", "A102", "A103"),
                handedIn.stream().map(each -> each.path("number").asText()).toList());
        assertEquals(touch(2), handedIn.get(1).path("request").asText());
        assertEquals("newborn", handedIn.get(1).path("matter").asText());
        assertTrue(time(handedIn.get(0)).isBefore(time(handedIn.get(1))));
        assertTrue(time(handedIn.get(1)).isBefore(time(handedIn.get(2))));
        assertEquals(List.of(), stage.server().asked("ticket.void"));
    }

    @Test
    void shouldHandInAgainWhatGotNoAnswer() throws Exception {
        stage.start("none");
        stage.goOffline();
        stage.desk().take(touch(1)).get();
        AtomicInteger times = new AtomicInteger();
        stage.server()
                .answer(
                        "ticket.take",
                        params -> {
                            if (times.incrementAndGet() == 1) {
                                stage.server().drop();
                                return SILENCE;
                            }
                            return result(SampleHall.ticketJson("A101"));
                        });

        stage.goOnline();
        stage.awaitNothingLeft();

        List<JsonNode> handedIn = stage.server().asked("ticket.take");
        assertEquals(2, handedIn.size());
        assertEquals(handedIn.get(0), handedIn.get(1));
    }

    @Test
    void shouldTryAgainWhileTheServerAsksForIt() throws Exception {
        stage.start("none");
        stage.goOffline();
        stage.desk().take(touch(1)).get();
        AtomicInteger times = new AtomicInteger();
        stage.server()
                .answer(
                        "ticket.take",
                        params ->
                                times.incrementAndGet() < 3
                                        ? refusal("unavailable", true)
                                        : result(SampleHall.ticketJson("A101")));

        stage.goOnline();
        stage.awaitNothingLeft();

        assertEquals(3, times.get());
    }

    @Test
    void shouldReportWhatTheServerNeverTakesAndHandInTheRest() throws Exception {
        stage.start("none");
        stage.goOffline();
        stage.desk().take(touch(1)).get();
        stage.desk().take(touch(2)).get();
        stage.server()
                .answer(
                        "ticket.take",
                        params ->
                                params.path("number").asText().equals("A101")
                                        ? invalidParams()
                                        : result(SampleHall.ticketJson("A102")));

        stage.goOnline();
        await().until(() -> stage.server().asked("device.report").size() == 1);

        JsonNode part = stage.server().asked("device.report").get(0).at("/health/offline-numbers");
        assertEquals("failed", part.path("state").asText());
        assertTrue(part.path("text").asText().contains("A101"), part.toString());
        await().until(() -> stage.ledger().nextToHandIn().isEmpty());
        assertEquals("A101", stage.ledger().refused().get(0).number());
        stage.reconnect();
        await().until(() -> stage.server().asked("device.report").size() == 2);
        assertEquals(2, stage.server().asked("ticket.take").size());
    }

    @Test
    void shouldNotGiveANumberToATouchThatWasSent() throws Exception {
        stage.start("none");
        stage.server().answer("ticket.take", params -> SILENCE);
        CompletableFuture<JsonNode> sent = stage.desk().take(touch(1));
        await().until(() -> stage.server().asked("ticket.take").size() == 1);

        stage.goOffline();

        assertInstanceOf(LinkDownException.class, failure(sent));
        assertEquals(List.of(), stage.ledger().given());
        assertEquals("A101", number(stage.desk().take(touch(2)).get()));
    }

    @Test
    void shouldN8GoOnInTheLeaseAfterARestartWithoutAServer() throws Exception {
        stage.start("none");
        stage.goOffline();
        stage.desk().take(touch(1)).get();
        stage.restart("none");

        stage.awaitGiving();
        JsonNode shown = stage.desk().take(touch(2)).get();

        assertEquals("A102", number(shown));
        assertEquals("新生儿上户口", shown.at("/matter/name/zh-CN").asText());
        assertEquals("A区", shown.at("/place/zones/0/name/zh-CN").asText());
        stage.goOnline();
        stage.awaitNothingLeft();
        assertEquals(2, stage.server().asked("ticket.take").size());
        assertEquals(List.of(), stage.server().asked("ticket.void"));
    }

    @Test
    void shouldPrintWhatADeadProgramStoredWhenThePageAsksAgain() throws Exception {
        stage.leaveBehind(Given.Stage.GIVEN, order(1));
        stage.expectant().startOffline("file:" + tickets());

        JsonNode shown = stage.desk().take(touch(1)).get();

        assertEquals("A101", number(shown));
        assertEquals("printed", shown.path("paper").asText());
        stage.goOnline();
        stage.awaitNothingLeft();
        assertEquals(List.of(), stage.server().asked("ticket.void"));
    }

    @Test
    void shouldVoidWhatADeadProgramStoredWhenItsVisitorIsGone() throws Exception {
        stage.leaveBehind(Given.Stage.GIVEN, order(1));
        stage.startOffline("file:" + tickets());
        await().until(() -> stage.ledger().given().get(0).stage() == Given.Stage.UNCLAIMED);

        stage.goOnline();
        stage.awaitNothingLeft();

        assertEquals("A101", stage.server().asked("ticket.take").get(0).path("number").asText());
        JsonNode voided = stage.server().asked("ticket.void").get(0);
        assertEquals("id-A101", voided.path("ticket").asText());
        assertFalse(Files.exists(tickets().resolve("A101.prn")));
    }

    @Test
    void shouldNotPrintAgainWhatADeadProgramWasPrinting() throws Exception {
        stage.leaveBehind(Given.Stage.PRINTING, order(1));
        stage.expectant().startOffline("file:" + tickets());

        JsonNode shown = stage.desk().take(touch(1)).get();

        assertEquals("A101", number(shown));
        assertEquals("unknown", shown.path("paper").asText()); // so that it is written down
        assertFalse(Files.exists(tickets().resolve("A101.prn")));
        stage.goOnline();
        stage.awaitNothingLeft();
        assertEquals(List.of(), stage.server().asked("ticket.void"));
    }

    @Test
    void shouldNotVoidWhatADeadProgramWasPrinting() throws Exception {
        stage.leaveBehind(Given.Stage.PRINTING, order(1));
        stage.startOffline("file:" + tickets());
        await().until(() -> stage.ledger().given().get(0).stage() == Given.Stage.OUT);

        stage.goOnline();
        stage.awaitNothingLeft();

        assertEquals(1, stage.server().asked("ticket.take").size());
        assertEquals(List.of(), stage.server().asked("ticket.void"));
    }

    @Test
    void shouldVoidANumberWhosePrintingFailedWhenNobodySawIt() throws Exception {
        stage.start("serial:" + folder.resolve("no-such-device"));
        stage.goOffline();

        assertEquals("failed", stage.desk().takeOnScreen(touch(1)).get().path("paper").asText());
        await().until(() -> stage.ledger().given().get(0).stage() == Given.Stage.UNCLAIMED);

        stage.goOnline();
        stage.awaitNothingLeft();
        assertEquals(1, stage.server().asked("ticket.void").size());
    }

    @Test
    void shouldN8LeaseAnewWhenTheDayOfTheOldNumbersIsOver() throws Exception {
        OffsetDateTime yesterday = OffsetDateTime.parse("2026-11-21T04:00:00+08:00");
        stage.leaveBehind(stage.block(yesterday));
        stage.start("none");

        stage.awaitBlocks(2);

        assertTrue(
                stage.ledger().blocks().stream()
                        .allMatch(block -> block.until().isAfter(yesterday)));
    }

    @Test
    void shouldN8AskForHoursAndNumbersOfTheNextDay() throws Exception {
        stage.start("none");
        stage.end("2026-11-23T04:00:00+08:00");

        stage.itIs("2026-11-22T08:20:00+08:00");

        await().until(() -> stage.server().asked("session.snapshot").size() == 1);
        await().until(() -> stage.ledger().blocks().stream().allMatch(stage::isOfTheDay));
        stage.goOffline();
        assertEquals("A106", number(stage.desk().take(touch(1)).get()));
        assertEquals(List.of("desk", "household"), stage.queues());
    }

    @Test
    void shouldLeaseMoreWhenHalfOfTheNumbersAreUsed() throws Exception {
        stage.start("none");
        stage.goOffline();
        for (int i = 1; i <= 3; i++) {
            stage.desk().take(touch(i)).get();
        }
        stage.restart("none");

        stage.goOnline();

        await().until(() -> stage.leases("household") == 2);
        assertEquals(1, stage.leases("desk"));
    }

    @Test
    void shouldSayThatNumbersOfAQueueAreNotHeld() throws Exception {
        stage.server().answer("numbers.lease", params -> invalidParams());
        stage.startWithout("none");

        await().until(() -> stage.server().asked("device.report").size() >= 1);

        JsonNode report = stage.server().asked("device.report").get(0);
        assertEquals("low", report.at("/health/offline-numbers-lease/state").asText());
    }

    @Test
    void shouldRefuseToGiveNumbersFromAFolderThatAnotherProgramUses() throws Exception {
        stage.start("none");

        StartException refused = assertThrows(StartException.class, () -> stage.second("none"));

        assertTrue(refused.getMessage().contains("another program"), refused.getMessage());
    }

    @Test
    void shouldPutAsideALedgerThatCannotBeRead() throws Exception {
        Files.createDirectories(stage.folder());
        Files.writeString(stage.folder().resolve("numbers.json"), "{\"blocks\": [");

        stage.start("none");

        stage.awaitBlocks(2);
        assertTrue(Files.exists(stage.folder().resolve("numbers.json.broken")));
    }

    @Test
    void shouldH5GiveLaterTimesThoughTheClockWasSetBack() throws Exception {
        Given ahead = stage.given(order(1), 0, Duration.ofHours(1));
        stage.leaveBehind(List.of(ahead));
        stage.startOffline("none");
        stage.awaitGiving();

        stage.desk().take(touch(2)).get();

        assertTrue(stage.ledger().given().get(1).at().isAfter(ahead.at()));
    }

    private static ObjectNode invalidParams() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("error").put("code", -32602).put("message", "不在号段内");
        return answer;
    }

    private static OffsetDateTime time(JsonNode handIn) {
        return OffsetDateTime.parse(handIn.path("at").asText());
    }

    private static String number(JsonNode shown) {
        return shown.at("/ticket/number").asText();
    }

    static String touch(int n) {
        return "6f0c2c1e-0000-4000-8000-00000000000" + n;
    }

    private static TouchOrder order(int n) {
        return new TouchOrder(touch(n), "newborn", "zh-CN", OffsetDateTime.now());
    }

    private Path tickets() {
        return folder.resolve("tickets");
    }

    private static Throwable failure(CompletableFuture<JsonNode> answer) {
        Throwable cause =
                answer.orTimeout(20, TimeUnit.SECONDS).handle((value, failed) -> failed).join();
        return cause instanceof CompletionException ? cause.getCause() : cause;
    }
}
