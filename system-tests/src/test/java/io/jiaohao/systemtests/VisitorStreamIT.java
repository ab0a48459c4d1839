package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The played hall of {@code bin/demo --visitors}. */
class VisitorStreamIT {
    private static final int VISITORS = 20;
    private static final int CLERKS = 9;

    @TempDir Path data;

    @Test
    void shouldServeEveryVisitorAndCloseItsCounters() {
        try (ServerProcess server = ServerProcess.start(data);
                WireClient display = server.open("display-1");
                WireClient terminal = server.open("terminal-1");
                RunningProgram stream = start(server, "0.02")) {
            assertEquals("ready visitors=" + VISITORS, stream.awaitFirstLine());
            assertEquals(0, stream.awaitExit(), stream.errors());
            assertEquals(VISITORS, count(display, "ticket.taken"));
            assertTrue(count(display, "ticket.called") >= 1);
            JsonNode left = terminal.get("session.snapshot").path("snapshot");
            assertTrue(left.path("tickets").isEmpty(), left.path("tickets").toString());
            assertAllClosed(left);
        }
    }

    /** A board that is looked at afterwards must not miss them. */
    @Test
    void shouldLeaveItsDevicesConnectedWhereItIsAskedTo() {
        try (ServerProcess server = ServerProcess.start(data);
                WireClient display = server.open("display-1");
                RunningProgram stream = start(server, "0.02", "--stay")) {
            stream.awaitFirstLine();
            Map<String, Boolean> open = new HashMap<>(); // by counter
            display.inbox().event(event -> isLastToClose(event, open));
            assertAllClosed(display.get("session.snapshot").path("snapshot"));
            new Http(server.http("/metrics"))
                    .awaitText("jiaohao_gateway_sessions %d.0".formatted(CLERKS + 2));
            stream.terminate();
            assertTrue(List.of(0, 143).contains(stream.awaitExit()), stream.errors());
        }
    }

    private static boolean isLastToClose(JsonNode event, Map<String, Boolean> open) {
        if (!type(event).equals("counter.changed")) {
            return false;
        }
        JsonNode counter = event.path("counter");
        open.put(counter.path("id").asText(), !counter.path("state").asText().equals("closed"));
        return open.size() == CLERKS && !open.containsValue(true);
    }

    @Test
    void shouldCloseItsCountersWhenItIsStopped() {
        try (ServerProcess server = ServerProcess.start(data);
                WireClient display = server.open("display-1");
                RunningProgram stream = start(server, "0.2")) {
            stream.awaitFirstLine();
            display.inbox().event(event -> type(event).equals("ticket.called"));
            stream.terminate();
            assertTrue(List.of(0, 143).contains(stream.awaitExit()), stream.errors());
            assertAllClosed(display.get("session.snapshot").path("snapshot"));
        }
    }

    @Test
    void shouldLeaveNoCounterOpenWhenItIsStoppedAsTheyOpen() {
        try (ServerProcess server = ServerProcess.start(data);
                WireClient display = server.open("display-1");
                RunningProgram stream = start(server, "0.02")) {
            stream.awaitFirstLine();
            display.inbox().event(event -> type(event).equals("counter.changed"));
            stream.terminate();
            assertTrue(List.of(0, 143).contains(stream.awaitExit()), stream.errors());
            assertAllClosed(display.get("session.snapshot").path("snapshot"));
        }
    }

    private static RunningProgram start(ServerProcess server, String pace, String... more) {
        List<String> options =
                List.of(
                        "--server",
                        "127.0.0.1:" + server.devicePort(),
                        "--visitors",
                        String.valueOf(VISITORS),
                        "--pace",
                        pace);
        return RunningProgram.start(
                Programs.VISITORS, Stream.concat(options.stream(), Stream.of(more)).toList());
    }

    private static long count(WireClient display, String type) {
        return display.inbox().events().stream().filter(event -> type(event).equals(type)).count();
    }

    private static String type(JsonNode event) {
        return event.path("type").asText();
    }

    private static void assertAllClosed(JsonNode snapshot) {
        for (JsonNode counter : snapshot.path("counters")) {
            assertEquals("closed", counter.path("state").asText(), counter.toString());
        }
    }
}
