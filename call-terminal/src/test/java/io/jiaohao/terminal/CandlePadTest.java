package io.jiaohao.terminal;

import static io.jiaohao.terminal.ClerkPage.DEVICE;
import static io.jiaohao.terminal.ClerkPage.with;
import static io.jiaohao.terminal.PadBench.awaitAsked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.terminal.ScriptedServer.Answer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Candle pad: four keys that mean something else in each state, a lamp, three places. */
class CandlePadTest {
    private static final Path CANDLE = Path.of("..", "config", "pads", "candle.yaml");

    @TempDir private Path folder;
    private final TestHall hall = new TestHall();
    private final ScriptedServer server = new ScriptedServer(hall);
    private @Nullable PadBench bench;

    private PadBench start() throws Exception {
        server.on(Method.DEVICE_REPORT, params -> new Answer.Result(TestHall.object("{}")));
        PadBench started = new PadBench(folder, server.port(), CANDLE, "{address: 33}");
        bench = started;
        return started;
    }

    @AfterEach
    void stop() throws Exception {
        if (bench != null) {
            bench.close();
        }
        server.close();
    }

    @Test
    void shouldShowWhatIsAtHandByDigitsAndLamp() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        PadBench pads = start().awaitSent("01 21 20 30 30 30 07").awaitSent("01 21 30 07");

        ObjectNode event = hall.event("ticket.taken");
        event.set("ticket", hall.ticket("A023", "waiting"));
        server.push(event);
        pads.awaitSent("01 21 20 30 30 31 07").awaitSent("01 21 3B 07");

        change("ticket.called", "called");
        pads.awaitSent("01 21 21 30 32 33 07").awaitSent("01 21 3D 07");

        change("ticket.started", "serving");
        pads.awaitSent("01 21 20 30 32 33 07").awaitSent("01 21 32 07");
        assertEquals(1, pads.count("01 21 3D 07"));
    }

    private void change(String type, String state) {
        ObjectNode ticket = hall.ticket("A023", state);
        server.push(with(hall.event(type), ticket, hall.counter("1", "open", DEVICE, ticket)));
    }

    @ParameterizedTest(name = "{1} while one is {0} asks {2}")
    @CsvSource({
        "nothing, 31, TICKET_NEXT",
        "called,  31, TICKET_RECALL",
        "serving, 31, TICKET_NEXT",
        "called,  32, TICKET_START",
        "called,  33, TICKET_TRANSFER",
        "called,  34, TICKET_ABSENT",
        "serving, 34, TICKET_FINISH"
    })
    void shouldDoWhatTheKeyMeansNow(String state, String key, Method method) throws Exception {
        boolean idle = state.equals("nothing");
        hall.counter("1", "open", DEVICE, idle ? null : hall.ticket("A023", state));
        server.on(method, params -> new Answer.Result(hall.ticket("A023", "called")));

        start().awaitSent(
                        idle
                                ? "01 21 30 07"
                                : state.equals("called") ? "01 21 36 07" : "01 21 32 07")
                .send("01 21 " + key + " 07");

        awaitAsked(server, method, 1);
    }

    @Test
    void shouldBlinkRedAndBeepForAPressThatWasRefused() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A023", "called"));
        server.on(Method.TICKET_ABSENT, params -> new Answer.Refusal(Reason.WRONG_STATE, "早"));

        start().awaitSent("01 21 36 07")
                .send("01 21 34 07")
                .awaitSent("01 21 3A 07")
                .forget()
                .awaitSent("01 21 36 07");
    }

    @Test
    void shouldReadKeysThatCameInOnePieceWithGarbage() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A023", "called"));
        server.on(Method.TICKET_RECALL, params -> new Answer.Result(hall.ticket("A023", "called")));
        server.on(Method.TICKET_START, params -> new Answer.Result(hall.ticket("A023", "serving")));

        start().awaitSent("01 21 36 07").send("FF 13 01 21 01 21 31 07 07 55 01 21 32 07");

        awaitAsked(server, Method.TICKET_RECALL, 1);
        awaitAsked(server, Method.TICKET_START, 1);
    }
}
