package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A hall for the tests of the clerk's page: the demo hall with two lanes for passports, a matter by
 * real name, window 1 standing in for window 2, and clerk-1 allowed to change the order. Terminal N
 * hangs on a cable.
 */
final class TerminalStage implements AutoCloseable {
    private static final String MORE =
            """
            lanes:
              - {id: ordinary, name: {zh-CN: 普通, en: Ordinary}}
              - {id: priority, name: {zh-CN: 老年人, en: Seniors}, share: 2}
            rules:
              recall-interval: 1s
              watch: {may-reorder: [clerk-1]}
            """;

    private final HallFiles files;
    private final ServerProcess server;
    private final Cable cable;
    private final List<DeviceProcess> terminals;
    private final WireClient kiosk;
    private final WireClient display;
    private final RealBrowser browser;

    private TerminalStage(Path folder) throws IOException {
        files =
                HallFiles.copyTo(folder)
                        .replace(
                                "hall.yaml",
                                "- id: passport\n    queue: travel",
                                "- id: passport\n    lanes: [ordinary, priority]\n    queue: travel")
                        .replace(
                                "hall.yaml",
                                "{id: fund-withdraw, ",
                                "{id: fund-withdraw, identity: real-name, ")
                        .replace(
                                "hall.yaml",
                                "{id: \"2\", zone: a,",
                                "{id: \"2\", zone: a, stand-in: \"1\",")
                        .append("hall.yaml", MORE);
        Path data = Files.createDirectory(folder.resolve("data"));
        server = ServerProcess.start(files.file("server.yaml"), data, 0);
        cable = new Cable(server.devicePort());
        terminals =
                List.of(
                        DeviceProcess.terminal(Programs.demo("terminal.yaml"), cable.address()),
                        DeviceProcess.terminal(Programs.demo("terminal-2.yaml"), cable.address()));
        kiosk = server.open("kiosk-1");
        display = server.open("display-2");
        browser = RealBrowser.start();
    }

    static TerminalStage start(Path folder) {
        try {
            return new TerminalStage(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HallFiles files() {
        return files;
    }

    ServerProcess server() {
        return server;
    }

    Cable cable() {
        return cable;
    }

    RealBrowser browser() {
        return browser;
    }

    DeviceProcess terminal(int number) {
        return terminals.get(number - 1);
    }

    WireClient kiosk() {
        return kiosk;
    }

    /** What screens are told. */
    WireClient display() {
        return display;
    }

    /** The page of a terminal, not signed in. */
    TerminalPage page(int terminal, TerminalPage.Face face) {
        return TerminalPage.open(browser, terminal(terminal), face);
    }

    /** The full page of terminal N at window N. */
    TerminalPage atWindow(int number) {
        return page(number, TerminalPage.Face.PAGE).signIn(number);
    }

    /** Somebody takes a number; gives it. */
    String take(String matter) {
        return kiosk.change("ticket.take", "{'matter':'%s'}", matter).path("number").asText();
    }

    String take(String matter, String lane) {
        return kiosk.change("ticket.take", "{'matter':'%s','lane':'%s'}", matter, lane)
                .path("number")
                .asText();
    }

    JsonNode find(String number) {
        return display.get("ticket.find", WireClient.params("{'number':'%s'}", number));
    }

    String stateOf(String number) {
        return find(number).path("state").asText();
    }

    /** How often anybody was called so far. */
    long calls() {
        return display.inbox().events().stream()
                .filter(event -> event.path("type").asText().equals("ticket.called"))
                .count();
    }

    private JsonNode snapshot() {
        return kiosk.get("session.snapshot").path("snapshot");
    }

    /** Everybody goes home: pages, visitors, clerks. */
    void clear() {
        browser.closePages();
        for (JsonNode counter : snapshot().path("counters")) {
            if (counter.has("terminal")) {
                leave(counter);
            }
        }
        for (JsonNode ticket : snapshot().path("tickets")) {
            kiosk.change("ticket.cancel", "{'ticket':'%s'}", ticket.path("id").asText());
        }
    }

    private void leave(JsonNode counter) {
        String terminal = counter.path("terminal").asText();
        int number = Integer.parseInt(terminal.substring("terminal-".length()));
        if (counter.has("ticket")) {
            post(number, "finish");
        }
        post(number, "close");
    }

    private void post(int terminal, String action) {
        new Http(terminal(terminal).http("/act/" + action)).post("{}");
    }

    @Override
    public void close() {
        List<AutoCloseable> all = new ArrayList<>(List.of(browser));
        all.addAll(terminals);
        all.addAll(List.of(cable, server));
        for (AutoCloseable each : all) {
            try {
                each.close();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}
