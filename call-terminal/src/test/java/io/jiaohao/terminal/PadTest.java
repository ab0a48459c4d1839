package io.jiaohao.terminal;

import static io.jiaohao.terminal.ClerkPage.DEVICE;
import static io.jiaohao.terminal.ClerkPage.with;
import static io.jiaohao.terminal.PadBench.awaitAsked;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.terminal.ScriptedServer.Answer;
import io.jiaohao.terminal.pad.frame.Frame;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call pad of the FF 68 family and the page's buttons: one window. */
class PadTest {
    private static final Path FF68 = Path.of("..", "config", "pads", "ff68.yaml");
    private static final String CALL = "FF 68 03 03 68 05 01 0C 12 16";
    private static final String RECALL = "FF 68 03 03 68 05 01 0D 13 16";
    private static final String EVALUATE = "FF 68 03 03 68 05 01 0B 11 16";
    private static final String NO_SHOW = "FF 68 04 04 68 05 01 06 0F 1B 16";
    private static final String PAUSE = "FF 68 03 03 68 05 01 12 18 16";
    private static final String BEEP = "FF 68 02 02 68 05 03 08 16";
    private static final String DARK = "FF 68 08 08 68 05 02 0A 0A 0A 0A 0A 0A 43 16";
    private static final String NOBODY = "FF 68 08 08 68 05 02 00 00 00 0A 0A 0A 25 16";
    private static final String A023 = "FF 68 08 08 68 05 02 00 00 00 00 02 03 0C 16";

    @TempDir private Path folder;
    private final TestHall hall = new TestHall();
    private final ScriptedServer server = new ScriptedServer(hall);
    private @Nullable PadBench bench;

    private PadBench start(String wired) throws Exception {
        server.on(Method.DEVICE_REPORT, params -> new Answer.Result(TestHall.object("{}")));
        PadBench started = new PadBench(folder, server.port(), FF68, wired);
        bench = started;
        return started;
    }

    private PadBench start() throws Exception {
        return start("{address: 5}");
    }

    @AfterEach
    void stop() throws Exception {
        if (bench != null) {
            bench.close();
        }
        server.close();
    }

    private static boolean isDisplay(Frame frame) {
        return frame.at(6) == 0x02;
    }

    private void push(String type, @Nullable ObjectNode ticket, @Nullable ObjectNode atHand) {
        server.push(with(hall.event(type), ticket, hall.counter("1", "open", DEVICE, atHand)));
    }

    private Answer calls(String number) {
        ObjectNode ticket = hall.ticket(number, "called");
        push("ticket.called", ticket, ticket);
        return new Answer.Result(ticket);
    }

    @Test
    void shouldCallByAKeyAndShowTheNumber() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        server.on(Method.TICKET_NEXT, params -> calls("A023"));
        PadBench pads = start().awaitLast(PadTest::isDisplay, NOBODY);

        pads.send(CALL).awaitSent(CALL).awaitSent(BEEP).awaitLast(PadTest::isDisplay, A023);

        ObjectNode asked = awaitAsked(server, Method.TICKET_NEXT, 1);
        assertTrue(asked.has("ticket") && asked.get("ticket").isNull(), asked.toString());
    }

    @Test
    void shouldW4CallOneVisitorByABouncingKeyAndByOneThatSticks() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        server.on(Method.TICKET_NEXT, params -> calls("A023"));
        server.on(Method.TICKET_RECALL, params -> new Answer.Result(hall.ticket("A023", "called")));
        PadBench pads = start().awaitLast(PadTest::isDisplay, NOBODY);

        for (int i = 0; i < 40; i++) {
            pads.send(CALL);
        }
        pads.awaitLast(PadTest::isDisplay, A023).send(CALL + " " + CALL).send(RECALL);

        awaitAsked(server, Method.TICKET_RECALL, 1);
        assertEquals(1, server.asked(Method.TICKET_NEXT).size());
    }

    @Test
    void shouldSayWhatThePadShowedWhenAKeyWasPressed() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A023", "serving"));
        server.on(Method.TICKET_NEXT, params -> new Answer.Result(NullNode.getInstance()));
        start().awaitSent(A023).send(CALL);

        assertEquals("t-A023", awaitAsked(server, Method.TICKET_NEXT, 1).path("ticket").asText());
    }

    @Test
    void shouldN3ShowTheLastThreeDigitsOfALongNumber() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A1023", "serving"));

        start().awaitSent(A023);
    }

    @Test
    void shouldShowHowManyWaitAndBeepForTheFirst() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        PadBench pads = start().awaitLast(PadTest::isDisplay, NOBODY);
        assertEquals(0, pads.count(BEEP));

        for (String number : new String[] {"A001", "A002"}) {
            ObjectNode event = hall.event("ticket.taken");
            event.set("ticket", hall.ticket(number, "waiting"));
            server.push(event);
        }

        pads.awaitLast(PadTest::isDisplay, "FF 68 08 08 68 05 02 00 00 02 0A 0A 0A 27 16")
                .awaitSent(BEEP);
        assertEquals(1, pads.count(BEEP));
    }

    @Test
    void shouldShowThatAPressWasRefused() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A023", "called"));
        server.on(Method.TICKET_ABSENT, params -> new Answer.Refusal(Reason.WRONG_STATE, "早"));
        PadBench pads = start().awaitLast(PadTest::isDisplay, A023);
        assertEquals(0, pads.count(DARK));

        pads.send(NO_SHOW).awaitSent(NO_SHOW).awaitSent(DARK).awaitSent(BEEP);

        pads.awaitLast(PadTest::isDisplay, A023);
        assertEquals("t-A023", awaitAsked(server, Method.TICKET_ABSENT, 1).path("ticket").asText());
    }

    @Test
    void shouldShowThatNobodyCouldBeCalled() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        server.on(Method.TICKET_NEXT, params -> new Answer.Result(NullNode.getInstance()));

        start().awaitLast(PadTest::isDisplay, NOBODY).send(CALL).awaitSent(DARK);
    }

    @Test
    void shouldShowThatAKeyMeansNothing() throws Exception {
        hall.counter("1", "open", DEVICE, null);

        start().awaitLast(PadTest::isDisplay, NOBODY)
                .send("FF 68 03 03 68 05 01 11 17 16")
                .awaitSent(DARK);
    }

    @Test
    void shouldShowThatTheServerIsAwayAndKeepAFinishForIt() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A023", "serving"));
        server.on(Method.TICKET_FINISH, params -> finishes());
        server.on(Method.TICKET_RECALL, params -> new Answer.Broken());
        PadBench pads = start().awaitLast(PadTest::isDisplay, A023);

        server.stop();
        pads.awaitSent("FF 68 08 08 68 05 02 08 08 08 00 02 03 24 16");
        pads.forget().send(RECALL).awaitSent(DARK);
        pads.send(EVALUATE).awaitSent("FF 68 08 08 68 05 02 08 08 08 0A 0A 0A 3D 16");
        server.start();

        pads.awaitLast(PadTest::isDisplay, NOBODY);
        assertEquals("t-A023", awaitAsked(server, Method.TICKET_FINISH, 1).path("ticket").asText());
        assertEquals(0, server.asked(Method.TICKET_RECALL).size());
        assertEquals(1, pads.count(BEEP)); // of the refusal
    }

    private Answer finishes() {
        ObjectNode done = hall.ticket("A023", "done");
        push("ticket.finished", done, null);
        return new Answer.Result(done);
    }

    @Test
    void shouldShowWhatIsAtHandWhenThePadIsPluggedInAgain() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A023", "called"));
        server.on(Method.TICKET_RECALL, params -> new Answer.Result(hall.ticket("A023", "called")));
        PadBench pads = start().awaitLast(PadTest::isDisplay, A023);

        pads.unplug();
        awaitReport("failed");
        pads.plug().awaitLast(PadTest::isDisplay, A023).send(RECALL).awaitSent(RECALL);

        awaitReport("ok");
        awaitAsked(server, Method.TICKET_RECALL, 1);
        assertEquals(0, pads.count(BEEP));
    }

    @Test
    void shouldReportItsLinesAgainToAServerThatReturns() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        start().awaitLast(PadTest::isDisplay, NOBODY);
        awaitReport("ok");
        int before = server.asked(Method.DEVICE_REPORT).size();

        server.stop();
        server.start();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> server.asked(Method.DEVICE_REPORT).size() > before);
        awaitReport("ok");
    }

    private void awaitReport(String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                server.asked(Method.DEVICE_REPORT).stream()
                                        .reduce((first, second) -> second)
                                        .map(params -> params.path("health").toString())
                                        .filter(health -> health.contains("\"" + state + "\""))
                                        .isPresent());
    }

    @Test
    void shouldPauseAndOpenAgainByOneKey() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        server.on(Method.COUNTER_PAUSE, params -> stands("paused"));
        server.on(Method.COUNTER_RESUME, params -> stands("open"));
        PadBench pads = start().awaitLast(PadTest::isDisplay, NOBODY);

        pads.send(PAUSE).awaitSent(DARK);
        assertEquals("lunch", awaitAsked(server, Method.COUNTER_PAUSE, 1).path("reason").asText());
        await().pollInterval(Duration.ofMillis(1_600))
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            pads.send(PAUSE);
                            return !server.asked(Method.COUNTER_RESUME).isEmpty();
                        });
    }

    private Answer stands(String state) {
        ObjectNode counter = hall.counter("1", state, DEVICE, null);
        server.push(with(hall.event("counter.changed"), null, counter));
        return new Answer.Result(counter);
    }

    @ParameterizedTest(name = "{0} asks {1} with {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FF 68 03 03 68 05 01 13 19 16       | TICKET_TRANSFER | matter  | id-card",
                "FF 68 04 04 68 05 01 02 13 1B 16    | TICKET_TRANSFER | counter | 2",
                "FF 68 04 04 68 05 01 07 0C 19 16    | TICKET_CALL     | ticket  | t-A007",
                "FF 68 04 04 68 05 01 03 0F 18 16    | TICKET_CALL     | ticket  | t-A004",
                "FF 68 04 04 68 05 01 00 0F 15 16    | TICKET_HOLD     | ticket  | t-A023",
                "FF 68 03 03 68 05 01 0F 15 16       | TICKET_START    | ticket  | t-A023",
                "FF 68 04 04 68 05 01 01 12 19 16    | COUNTER_PAUSE   | reason  | lunch"
            })
    void shouldDoWhatTheKeysSay(String keys, Method method, String param, String value)
            throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A023", "called"));
        hall.ticket("A007", "waiting");
        hall.ticket("A004", "held").put("counter", "1");
        hall.ticket("A005", "held").put("counter", "2");
        server.on(method, params -> new Answer.Result(hall.ticket("A023", "called")));

        start().awaitLast(PadTest::isDisplay, "FF 68 08 08 68 05 02 00 00 01 00 02 03 0D 16")
                .send(keys);

        assertEquals(value, awaitAsked(server, method, 1).path(param).asText());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FF 68 04 04 68 05 01 09 0C 1B 16", // nobody has that number
        "FF 68 04 04 68 05 01 07 0C 19 16", // two have it
        "FF 68 04 04 68 05 01 03 0F 18 16", // nobody was set aside
        "FF 68 04 04 68 05 01 09 13 22 16", // no window has that label
        "FF 68 04 04 68 05 01 09 12 21 16" // there is no ninth reason
    })
    void shouldRefuseANumberThatLeadsNowhere(String keys) throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A023", "called"));
        hall.ticket("A007", "waiting");
        hall.ticket("F007", "waiting");

        start().awaitLast(PadTest::isDisplay, "FF 68 08 08 68 05 02 00 00 02 00 02 03 0E 16")
                .send(keys)
                .awaitSent(DARK);
    }

    @Test
    void shouldOpenAWindowOfItsOwnForAPadWithItsOwnSession() throws Exception {
        server.on(Method.COUNTER_OPEN, params -> opens());

        start(
                        "{address: 5, device: terminal-7, key: k7, counter: \"2\", clerk: clerk-2,"
                                + " pin: \"1002\"}")
                .awaitLast(PadTest::isDisplay, NOBODY);

        ObjectNode asked = awaitAsked(server, Method.COUNTER_OPEN, 1);
        assertEquals("2", asked.path("counter").asText());
        assertEquals("1002", asked.path("pin").asText());
        assertTrue(
                server.asked(Method.SESSION_OPEN).stream()
                        .anyMatch(each -> each.path("device").asText().equals("terminal-7")));
    }

    private Answer opens() {
        ObjectNode opened = hall.counter("2", "open", "terminal-7", null);
        server.push(with(hall.event("counter.changed"), null, opened));
        return new Answer.Result(opened);
    }

    @Test
    void shouldAnswerNobodyOfAnAddressThatIsNotWired() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        PadBench pads = start().awaitLast(PadTest::isDisplay, NOBODY);

        pads.send("FF 68 03 03 68 06 01 0C 13 16").send("FF 68 03 03 68 05 01 11 17 16");

        pads.awaitSent("FF 68 03 03 68 05 01 11 17 16");
        assertEquals(0, pads.count("FF 68 03 03 68 06 01 0C 13 16"));
        assertEquals(0, server.asked(Method.TICKET_NEXT).size());
    }
}
