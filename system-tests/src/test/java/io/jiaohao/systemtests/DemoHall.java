package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/**
 * A server with the demo hall and sessions of a kiosk, two terminals and a display. Terminal N
 * works at counter N as clerk N.
 */
final class DemoHall implements AutoCloseable {
    private static final int FIRST_PIN = 1_000;

    private final ServerProcess server;
    private final WireClient kiosk;
    private final List<WireClient> terminals;
    private final WireClient display;

    private DemoHall(ServerProcess server) {
        this.server = server;
        this.kiosk = server.open("kiosk-1");
        this.terminals = List.of(server.open("terminal-1"), server.open("terminal-2"));
        this.display = server.open("display-1");
    }

    static DemoHall start(Path data) {
        return of(ServerProcess.start(data));
    }

    static DemoHall of(ServerProcess server) {
        return new DemoHall(server);
    }

    ServerProcess server() {
        return server;
    }

    WireClient kiosk() {
        return kiosk;
    }

    /** The terminal of counter 1. */
    WireClient terminal() {
        return terminals.get(0);
    }

    /** The terminal of counter 2. */
    WireClient otherTerminal() {
        return terminals.get(1);
    }

    WireClient display() {
        return display;
    }

    JsonNode take(String matter) {
        return kiosk.change("ticket.take", "{'matter':'%s'}", matter);
    }

    /** Opens counter N on a terminal, by clerk N. */
    static JsonNode openCounter(WireClient terminal, int counter) {
        return terminal.change(
                "counter.open",
                "{'counter':'%d','clerk':'clerk-%d','pin':'%d'}",
                counter,
                counter,
                FIRST_PIN + counter);
    }

    /** Opens counters 1 and 2. */
    void openCounters() {
        openCounter(terminals.get(0), 1);
        openCounter(terminals.get(1), 2);
    }

    JsonNode snapshot() {
        return kiosk.get("session.snapshot").path("snapshot");
    }

    long seq() {
        return kiosk.get("session.snapshot").path("seq").asLong();
    }

    JsonNode find(JsonNode ticket) {
        return display.get(
                "ticket.find", WireClient.params("{'ticket':'%s'}", ticket.path("id").asText()));
    }

    /** Ends every ticket, closes both counters, and withdraws the notices. */
    void clear() {
        terminals.forEach(this::leave);
        JsonNode left = snapshot();
        for (JsonNode ticket : left.path("tickets")) {
            kiosk.change("ticket.cancel", "{'ticket':'%s'}", ticket.path("id").asText());
        }
        for (JsonNode notice : left.path("notices")) {
            terminal().change("notice.withdraw", "{'notice':'%s'}", notice.path("id").asText());
        }
    }

    private void leave(WireClient terminal) {
        String device = "terminal-" + (terminals.indexOf(terminal) + 1);
        for (JsonNode counter : snapshot().path("counters")) {
            if (counter.path("terminal").asText().equals(device)) {
                if (counter.has("ticket")) {
                    terminal.change("ticket.finish");
                }
                terminal.change("counter.close");
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
