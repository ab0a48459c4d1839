package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A hall with one terminal at window 3, whose every page can be reached: lanes, a window that it
 * stands in for, a clerk who may reorder, a cable to pull.
 */
final class TerminalHall implements AutoCloseable {
    private static final String WINDOW = "3";

    private final ServerProcess server;
    private final Cable cable;
    private final DeviceProcess terminal;
    private final WireClient kiosk;
    private final WireClient neighbour;

    private TerminalHall(Path folder, Path data) {
        HallFiles files = files(folder);
        server = ServerProcess.start(files.file("server.yaml"), data, 0);
        cable = new Cable(server.devicePort());
        terminal = DeviceProcess.terminal(files.file("terminal.yaml"), cable.address());
        kiosk = server.open("kiosk-1");
        neighbour = server.open("terminal-5");
    }

    static TerminalHall start(Path folder, Path data) {
        return new TerminalHall(folder, data);
    }

    private static HallFiles files(Path folder) {
        return HallFiles.copyTo(folder)
                .append(
                        "hall.yaml",
                        """
                        lanes:
                          - {id: ordinary, name: {zh-CN: 普通, en: Ordinary}}
                          - {id: elderly, name: {zh-CN: 优先 · 老年人, en: Priority · elderly}}
                        rules: {watch: {may-reorder: [clerk-3]}}
                        """)
                .replace("hall.yaml", "{id: pension,", "{id: pension, lanes: [ordinary, elderly],")
                .replace(
                        "hall.yaml",
                        "{id: \"5\", zone: a, queues: [travel, household]}",
                        "{id: \"5\", zone: a, queues: [travel, household], stand-in: \"3\"}");
    }

    DeviceProcess terminal() {
        return terminal;
    }

    Cable cable() {
        return cable;
    }

    /** What the terminal's page sends when a button is pressed. */
    void press(String button, String json) {
        new Http(terminal.http("/act/" + button)).post(json.replace('\'', '"'));
    }

    void press(String button) {
        press(button, "{}");
    }

    void openTheWindow() {
        press("open", "{'counter':'3','clerk':'clerk-3','pin':'1003'}");
    }

    /** A clerk opens a window at another terminal. */
    void openElsewhere(String counter, String clerk, String pin) {
        neighbour.change(
                "counter.open",
                "{'counter':'%s','clerk':'%s','pin':'%s','takeOver':true}",
                counter,
                clerk,
                pin);
    }

    /** What the clerk at the other terminal does. */
    void elsewhere(String method, String params, Object... values) {
        neighbour.change(method, params, values);
    }

    JsonNode take(String matter) {
        return kiosk.change("ticket.take", "{'matter':'%s'}", matter);
    }

    /** Some wait, one of them in a lane of its own. */
    void takeSome() {
        kiosk.change("ticket.take", "{'matter':'pension','lane':'elderly'}");
        List.of("id-card-new", "real-estate", "passport", "advice", "business-open", "pension")
                .forEach(this::take);
    }

    /** Ends all that is at hand or waits, and closes the windows. */
    void clear() {
        for (JsonNode counter : snapshot().path("counters")) {
            leave(counter);
        }
        for (JsonNode ticket : snapshot().path("tickets")) {
            kiosk.change("ticket.cancel", "{'ticket':'%s'}", ticket.path("id").asText());
        }
    }

    private JsonNode snapshot() {
        return kiosk.get("session.snapshot").path("snapshot");
    }

    private void leave(JsonNode counter) {
        if (counter.path("state").asText().equals("closed")) {
            return;
        }
        boolean ours = counter.path("terminal").asText().equals("terminal-1");
        if (counter.has("ticket")) {
            act(ours, "finish", "ticket.finish");
        }
        act(ours, "close", "counter.close");
    }

    private void act(boolean ours, String button, String method) {
        if (ours) {
            press(button);
        } else {
            neighbour.change(method);
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
        cable.close();
        server.close();
    }
}
