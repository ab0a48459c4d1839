package io.jiaohao.systemtests.pads;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.Action;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.protocol.message.InvalidParamsException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All emulated pads: shows them on a page and prints them, and takes presses from the page and from
 * what is typed. Any thread.
 */
final class EmulatedPads implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(EmulatedPads.class);

    private final List<EmulatedLine> lines;
    private final Map<Integer, String> labels; // whose pad it is, by address
    private final InputStream in;
    private final PrintStream out;
    private final StateStream stream = new StateStream();
    private final Map<Integer, String> printed = new HashMap<>(); // by address; guarded by this

    /** Which pads there are, at the ends of which lines, and what the page calls them. */
    record Wiring(List<LineOption> lines, Map<Integer, String> labels) {
        Wiring {
            lines = List.copyOf(lines);
            labels = Map.copyOf(labels);
        }
    }

    EmulatedPads(Vertx vertx, Wiring wiring, InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
        this.labels = wiring.labels();
        this.lines =
                wiring.lines().stream()
                        .map(option -> new EmulatedLine(vertx, option, this::changed))
                        .toList();
    }

    StateStream stream() {
        return stream;
    }

    /** What the page may do: press keys, rate, put raw bytes on a line, cut its power. */
    Map<String, Action> actions() {
        return Map.of(
                "press", input -> done(press(address(input), PadInput.text(input, "keys"))),
                "rate", input -> done(rate(address(input), PadInput.number(input, "value"))),
                "raw",
                        input ->
                                done(
                                        line(address(input))
                                                .send(PadInput.bytes(PadInput.text(input, "hex")))),
                "power", input -> done(cutPower(address(input))));
    }

    private boolean cutPower(int address) {
        line(address).loseVoltage();
        return true;
    }

    private static int address(ObjectNode input) {
        return PadInput.number(input, "address");
    }

    private boolean rate(int address, int value) {
        return line(address).rate(address, value);
    }

    private static Future<JsonNode> done(boolean sent) {
        return Future.succeededFuture(JsonNodeFactory.instance.objectNode().put("sent", sent));
    }

    private EmulatedLine line(int address) {
        return lines.stream()
                .filter(line -> line.pad(address) != null)
                .findFirst()
                .orElseThrow(() -> new InvalidParamsException(noPad(address)));
    }

    private String noPad(int address) {
        return lines.stream()
                .flatMap(line -> line.pads().stream())
                .map(pad -> String.valueOf(pad.address()))
                .collect(
                        Collectors.joining(
                                ", ", "there is no pad " + address + "; there are ", ""));
    }

    private boolean press(int address, String keys) {
        return line(address).press(address, PadInput.keys(keys));
    }

    private synchronized void changed() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ArrayNode pads = state.putArray("pads");
        for (EmulatedLine line : lines) {
            for (PadModel pad : line.pads()) {
                pads.add(pad.toJson().put("label", labels.getOrDefault(pad.address(), "")));
                print(pad.address(), pad.toString());
            }
        }
        stream.publish(state);
    }

    private void print(int address, String text) {
        if (!Objects.equals(printed.put(address, text), text)) {
            out.println(text);
            out.flush();
        }
    }

    @Override
    public String name() {
        return "pads";
    }

    @Override
    public void start() {
        lines.forEach(EmulatedLine::start);
        changed();
        Thread keyboard = new Thread(this::type, "keyboard");
        keyboard.setDaemon(true);
        keyboard.start();
    }

    @Override
    public void stop() {
        lines.forEach(EmulatedLine::stop);
    }

    private void type() {
        try (BufferedReader typed = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            for (String line = typed.readLine(); line != null; line = typed.readLine()) {
                carryOut(line.strip());
            }
        } catch (IOException e) {
            LOG.debug("nobody types", e);
        }
    }

    private void carryOut(String typed) {
        try {
            String[] words = typed.split(" +", 2);
            int address = PadInput.number("address", words[0]);
            String rest = words.length > 1 ? words[1] : "";
            if (rest.startsWith("rate ")) {
                rate(address, PadInput.number("value", rest.substring("rate ".length())));
            } else {
                press(address, rest);
            }
        } catch (InvalidParamsException e) {
            out.println(
                    e.getMessage()
                            + "\nsay: ADDRESS KEYS, like 5 0C or 5 06 0F; or ADDRESS rate VALUE");
        }
    }
}
