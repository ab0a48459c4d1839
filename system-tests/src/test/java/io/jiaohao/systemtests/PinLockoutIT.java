package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong pins lock a clerk out everywhere, and a terminal for every clerk. */
class PinLockoutIT {
    @TempDir Path folder;
    @TempDir Path data;

    private static JsonNode signIn(WireClient terminal, int clerk, String pin) {
        return terminal.ask(
                "counter.open",
                WireClient.fresh(
                        WireClient.params(
                                "{'counter':'%d','clerk':'clerk-%d','pin':'%s'}",
                                clerk, clerk, pin)));
    }

    private static void assertWrong(JsonNode answer, boolean locked) {
        JsonNode error = answer.path("error");
        assertEquals("wrong_pin", error.path("data").path("reason").asText(), answer.toString());
        assertFalse(error.path("data").path("retry").asBoolean());
        assertEquals(
                locked ? "Too many wrong PINs. Please try again in 30 minutes." : "",
                locked ? error.path("message").asText() : "",
                "the time that is left");
    }

    @Test
    void shouldRefuseEvenTheRightPinForAWhile() {
        HallFiles files =
                HallFiles.copyTo(folder)
                        .append(
                                "server.yaml",
                                "pins: {attempts: 3, terminal-attempts: 5, lockout: 1h}");
        try (DemoHall hall = DemoHall.of(ServerProcess.start(files.file("server.yaml"), data, 0))) {
            WireClient terminal = hall.terminal();
            assertWrong(signIn(terminal, 1, "0000"), false);
            assertWrong(signIn(terminal, 1, "0000"), false);
            assertWrong(signIn(terminal, 1, "0000"), true);
            assertWrong(signIn(hall.otherTerminal(), 1, "1001"), true);
            assertTrue(signIn(terminal, 2, "1002").has("result"), "others work on");
            terminal.change("counter.close");
            assertWrong(signIn(terminal, 3, "0000"), false);
            assertWrong(signIn(terminal, 4, "0000"), true); // its fifth
            assertWrong(signIn(terminal, 2, "1002"), true);
            assertTrue(signIn(hall.otherTerminal(), 2, "1002").has("result"));
            hall.otherTerminal().change("counter.close");
            Http metrics = new Http(hall.server().http("/metrics"));
            metrics.awaitText("jiaohao_gateway_pins_total{what=\"clerk_locked\"} 1.0");
            metrics.awaitText("jiaohao_gateway_pins_total{what=\"terminal_locked\"} 1.0");
            String log = hall.server().program().errors();
            assertTrue(log.contains("a clerk is locked out for seconds=1800"), log);
            assertFalse(log.contains("clerk-1"), log);
        }
    }
}
