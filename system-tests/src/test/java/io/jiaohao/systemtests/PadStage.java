package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.systemtests.pads.PadBus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A window with a call pad: server, terminal and emulated pads as real processes, and between the
 * last two a bus of pseudo terminals. Server and bus can be taken away and given back.
 *
 * <pre>
 * terminal-1 ─ run: host ┬─ pad end: FF 68 pads 5 (terminal-1's window 1) and 6 (window 2, terminal-7)
 *                        └─ the adapter at host repeats what it sends
 * terminal-1 ─ candle-host ── candle-pad: Candle pad 33 (window 3, terminal-8)
 * </pre>
 */
final class PadStage implements AutoCloseable {
    static final int SHARED = 5;
    static final int OWN = 6;
    static final int CANDLE = 33;

    private static final String READY = "ready http=";

    private final Path folder;
    private final Path data;
    private final PadBus bus;
    private final PadBus candle;
    private final DeviceProcess terminal;
    private final RunningProgram emulator;
    private final String emulatorAddress;
    private final StateWatch page;
    private final StateWatch pads;
    private ServerProcess server; // another one after each return
    private WireClient kiosk; // of the server of now

    PadStage(Path folder) throws IOException {
        this.folder = folder;
        this.data = Files.createDirectory(folder.resolve("data"));
        this.server = ServerProcess.start(data);
        this.kiosk = server.open("kiosk-1");
        Path host = folder.resolve("host");
        this.bus = new PadBus(List.of(host, folder.resolve("pads")), Set.of(host));
        this.candle =
                new PadBus(
                        List.of(folder.resolve("candle-host"), folder.resolve("candle-pad")),
                        Set.of());
        this.emulator =
                RunningProgram.start(
                        Programs.PADS,
                        List.of(
                                "--line=ff68:%s:5,6".formatted(folder.resolve("pads")),
                                "--line=candle:%s:33".formatted(folder.resolve("candle-pad"))));
        this.emulatorAddress = emulator.awaitFirstLine().substring(READY.length());
        this.terminal = DeviceProcess.terminal(terminalFile(), "127.0.0.1:" + server.devicePort());
        this.page = new StateWatch(terminal.http("/state"));
        this.pads = new StateWatch(URI.create("http://" + emulatorAddress + "/state"));
    }

    private Path terminalFile() throws IOException {
        Path profiles = Programs.ROOT.resolve("config/pads");
        return Files.writeString(
                folder.resolve("terminal.yaml"),
                """
                server: [127.0.0.1:1]
                device: terminal-1
                key: demo-terminal-1
                counter: "1"
                clerk: clerk-1
                pin: "1001"
                pads:
                  - port: %1$s/host
                    profile: %2$s/ff68.yaml
                    pads:
                      - {address: 5, evaluator: 5}
                      - {address: 6, device: terminal-7, key: demo-terminal-7, counter: "2", clerk: clerk-2, pin: "1002"}
                  - port: %1$s/candle-host
                    profile: %2$s/candle.yaml
                    pads:
                      - {address: 33, device: terminal-8, key: demo-terminal-8, counter: "3", clerk: clerk-3, pin: "1003"}
                """
                        .formatted(folder, profiles));
    }

    StateWatch page() {
        return page;
    }

    StateWatch pads() {
        return pads;
    }

    /** The emulated pad in a state of {@link #pads()}. */
    static JsonNode pad(JsonNode state, int address) {
        for (JsonNode pad : state.path("pads")) {
            if (pad.path("address").asInt() == address) {
                return pad;
            }
        }
        return state.path("none");
    }

    /** Waits until a pad's display shows a text. */
    StateWatch.Seen awaitDisplay(int address, String text) {
        return pads.await(
                "pad %d to show [%s]".formatted(address, text),
                state -> pad(state, address).path("display").asText().equals(text));
    }

    /** Waits until the page has a number at hand, or none. */
    StateWatch.Seen awaitPage(String number) {
        return page.await(
                "the page to show " + number,
                state -> state.at("/desk/atHand/ticket/number").asText().equals(number));
    }

    void awaitLink(boolean up) {
        page.await("link " + up, state -> state.at("/link/up").asBoolean() == up);
    }

    /** Presses keys on an emulated pad; whether they went out. */
    boolean press(int address, String keys) {
        return emulate("press", "{'address':%d,'keys':'%s'}", address, keys);
    }

    boolean rate(int address, int value) {
        return emulate("rate", "{'address':%d,'value':%d}", address, value);
    }

    /** Puts bytes on the line of a pad. */
    boolean raw(int address, String hex) {
        return emulate("raw", "{'address':%d,'hex':'%s'}", address, hex);
    }

    private boolean emulate(String action, String json, Object... values) {
        String answer =
                new Http(URI.create("http://" + emulatorAddress + "/act/" + action))
                        .post(json.formatted(values).replace('\'', '"'));
        return answer.contains("true");
    }

    /** Presses a button of the page. */
    String click(String action, String json) {
        return new Http(terminal.http("/act/" + action)).post(json.replace('\'', '"'));
    }

    JsonNode take() {
        return kiosk.change("ticket.take", "{'matter':'advice'}");
    }

    JsonNode find(JsonNode ticket) {
        return kiosk.get(
                "ticket.find", WireClient.params("{'ticket':'%s'}", ticket.path("id").asText()));
    }

    WireClient kiosk() {
        return kiosk;
    }

    /** The pads of a line lose their power for a moment, and with it what they showed. */
    void cutPower(int address) {
        emulate("power", "{'address':%d}", address);
    }

    /** The clerk's page in a browser. */
    TerminalPage open(RealBrowser browser) {
        return TerminalPage.open(browser, terminal, TerminalPage.Face.PANEL);
    }

    /** Pulls the cable of the FF 68 pads out of the PC; they have their power from it. */
    void takePads() {
        bus.unplug(folder.resolve("host"));
        cutPower(SHARED);
    }

    void givePads() {
        bus.plug(folder.resolve("host"));
    }

    /** Kills the server as a power cut does. */
    void takeServer() {
        server.kill();
    }

    void giveServer() {
        server = ServerProcess.start(data, server.devicePort());
        kiosk = server.open("kiosk-1");
    }

    @Override
    public void close() {
        terminal.close();
        emulator.close();
        bus.close();
        candle.close();
        server.close();
    }
}
