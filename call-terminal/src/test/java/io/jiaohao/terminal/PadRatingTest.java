package io.jiaohao.terminal;

import static io.jiaohao.terminal.ClerkPage.DEVICE;
import static io.jiaohao.terminal.ClerkPage.with;
import static io.jiaohao.terminal.PadBench.awaitAsked;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.terminal.ScriptedServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EV1 to EV3: what visitors say on the evaluator at the window. */
class PadRatingTest {
    private static final Path FF68 = Path.of("..", "config", "pads", "ff68.yaml");
    private static final String OPENED = "FF 68 03 03 68 07 01 0B 13 16";
    private static final String VERY_GOOD = "FF 68 03 03 68 07 11 01 19 16";
    private static final String GOOD = "FF 68 03 03 68 07 11 00 18 16";
    private static final String TAKEN = "FF 68 03 03 68 07 01 01 09 16";
    private static final String UNKNOWN = "FF 68 03 03 68 07 11 09 21 16";
    private static final String EVALUATE = "FF 68 03 03 68 05 01 0B 11 16";

    @TempDir private Path folder;
    private final TestHall hall = new TestHall();
    private final ScriptedServer server = new ScriptedServer(hall);
    private @Nullable PadBench bench;

    @BeforeEach
    void serve() {
        server.on(Method.DEVICE_REPORT, params -> new Answer.Result(TestHall.object("{}")));
        server.on(Method.TICKET_RATE, params -> new Answer.Result(hall.ticket("A001", "done")));
        hall.counter("1", "open", DEVICE, hall.ticket("A001", "serving"));
    }

    @AfterEach
    void stop() throws Exception {
        if (bench != null) {
            bench.close();
        }
        server.close();
    }

    private PadBench start(Path profile) throws Exception {
        PadBench started =
                new PadBench(folder, server.port(), profile, "{address: 5, evaluator: 7}");
        bench = started;
        return started.awaitSent("FF 68 08 08 68 05 02 00 00 00 00 00 01 08 16");
    }

    private void finish(String number) {
        change("ticket.finished", hall.ticket(number, "done"), null);
    }

    private void change(String type, ObjectNode ticket, @Nullable ObjectNode atHand) {
        server.push(with(hall.event(type), ticket, hall.counter("1", "open", DEVICE, atHand)));
    }

    private void assertRated(String ticket, int score) {
        ObjectNode rated = awaitAsked(server, Method.TICKET_RATE, 1);
        assertEquals(ticket, rated.path("ticket").asText());
        assertEquals(score, rated.path("score").asInt());
    }

    /** That nothing has come before a rating of this ticket, which is given now. */
    private void assertNextRatingIs(PadBench pads, String number) throws IOException {
        ObjectNode next = hall.ticket(number, "serving");
        change("ticket.started", next, next);
        finish(number);
        pads.awaitSent(OPENED).send(GOOD);
        assertRated("t-" + number, 4);
    }

    @Test
    void shouldOpenAtTheEndOfAServiceAndHandTheScoreIn() throws Exception {
        PadBench pads = start(FF68);

        finish("A001");

        pads.awaitSent(OPENED).send(VERY_GOOD).awaitSent(TAKEN);
        assertRated("t-A001", 5);
    }

    @Test
    void shouldTakeOneScoreForEachTicket() throws Exception {
        PadBench pads = start(FF68);
        finish("A001");
        pads.awaitSent(OPENED).send(VERY_GOOD).send(GOOD).awaitSent(TAKEN);
        assertRated("t-A001", 5);

        pads.forget();
        ObjectNode next = hall.ticket("A002", "serving");
        change("ticket.started", next, next);
        finish("A002");
        pads.awaitSent(OPENED).send(GOOD);

        ObjectNode second = awaitAsked(server, Method.TICKET_RATE, 2);
        assertEquals("t-A002", second.path("ticket").asText());
        assertEquals(2, server.asked(Method.TICKET_RATE).size());
    }

    @Test
    void shouldRateTheOldTicketWhileTheNextIsBeingCalled() throws Exception {
        PadBench pads = start(FF68);
        finish("A001");
        ObjectNode next = hall.ticket("A002", "called");
        change("ticket.called", next, next);

        pads.awaitSent("FF 68 08 08 68 05 02 00 00 00 00 00 02 09 16").send(VERY_GOOD);

        assertRated("t-A001", 5);
    }

    @Test
    void shouldLeaveAKeyOutOnceTheNextVisitorHasCome() throws Exception {
        PadBench pads = start(FF68);
        finish("A001");
        ObjectNode next = hall.ticket("A002", "serving");
        change("ticket.started", next, next);
        pads.awaitSent("FF 68 08 08 68 05 02 00 00 00 00 00 02 09 16")
                .send(VERY_GOOD)
                .awaitSent(TAKEN);

        pads.forget();
        assertNextRatingIs(pads, "A003");
    }

    @Test
    void shouldLeaveAKeyOutThatComesTooLate() throws Exception {
        Path shortTime =
                Files.writeString(
                        folder.resolve("ff68-short.yaml"),
                        Files.readString(FF68).replace("open-for: 30s", "open-for: 1s"));
        PadBench pads = start(shortTime);
        finish("A001");
        pads.awaitSent(OPENED);
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        pads.send(VERY_GOOD).awaitSent(TAKEN).forget();

        assertNextRatingIs(pads, "A002");
    }

    @Test
    void shouldLeaveAKeyOutThatTheProfileDoesNotKnow() throws Exception {
        PadBench pads = start(FF68);
        finish("A001");

        pads.awaitSent(OPENED).send(UNKNOWN).send(GOOD);

        assertRated("t-A001", 4);
    }

    @Test
    void shouldNotOpenForAVisitorWhoDidNotCome() throws Exception {
        PadBench pads = start(FF68);
        change("ticket.absent", hall.ticket("A001", "absent"), null);
        pads.awaitSent("FF 68 08 08 68 05 02 00 00 00 0A 0A 0A 25 16").send(VERY_GOOD);
        pads.awaitSent(TAKEN);
        assertEquals(0, pads.count(OPENED));

        assertNextRatingIs(pads, "A002");
    }

    @Test
    void shouldCloseWhenTheEndOfTheServiceIsTakenBack() throws Exception {
        PadBench pads = start(FF68);
        finish("A001");
        pads.awaitSent(OPENED).forget();
        ObjectNode back = hall.ticket("A001", "serving");
        change("ticket.undone", back, back);
        pads.awaitSent("FF 68 08 08 68 05 02 00 00 00 00 00 01 08 16")
                .send(VERY_GOOD)
                .awaitSent(TAKEN);

        finish("A001");
        pads.awaitSent(OPENED).send(GOOD);
        assertRated("t-A001", 4);
    }

    /** EV2: the clerk's own pad sends no scores, whatever its keys are. */
    @Test
    void shouldTakeNoScoreFromTheClerksPad() throws Exception {
        PadBench pads = start(FF68);
        finish("A001");
        pads.awaitSent(OPENED).send("FF 68 03 03 68 05 11 01 17 16");

        pads.send(GOOD);

        assertRated("t-A001", 4);
    }

    @Test
    void shouldKeepAScoreOfAnOfflineMomentUntilTheFinishIsKnown() throws Exception {
        server.on(
                Method.TICKET_FINISH,
                params -> {
                    ObjectNode done = hall.ticket("A001", "done");
                    change("ticket.finished", done, null);
                    return new Answer.Result(done);
                });
        server.on(
                Method.TICKET_RATE,
                params ->
                        server.asked(Method.TICKET_FINISH).isEmpty()
                                ? new Answer.Refusal(Reason.WRONG_STATE, "early")
                                : new Answer.Result(hall.ticket("A001", "done")));
        PadBench pads = start(FF68);
        server.stop();
        pads.awaitSent("FF 68 08 08 68 05 02 08 08 08 00 00 01 20 16");

        pads.send(EVALUATE).awaitSent(OPENED).send(VERY_GOOD).awaitSent(TAKEN);
        server.start();

        assertRated("t-A001", 5);
        assertFalse(server.asked(Method.TICKET_FINISH).isEmpty());
    }
}
