package io.jiaohao.systemtests.pads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.Action;
import io.jiaohao.kit.page.StateStream;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
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
    private static final int HEX = 16;

    private final List<EmulatedLine> lines;
    private final InputStream in;
    private final PrintStream out;
    private final StateStream stream = new StateStream();
    private final Map<Integer, String> printed = new HashMap<>(); // by address; guarded by this

    EmulatedPads(Vertx vertx, List<LineOption> options, InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
        this.lines =
                options.stream()
                        .map(option -> new EmulatedLine(vertx, option, this::changed))
                        .toList();
    }

    StateStream stream() {
        return stream;
    }

    /** What the page may do: press keys, rate, put raw bytes on a line, cut its power. */
    Map<String, Action> actions() {
        return Map.of(
                "press",
                input -> done(press(address(input), input.path("keys").asText())),
                "rate",
                input ->
                        done(
                                line(address(input))
                                        .rate(address(input), input.path("value").asInt())),
                "raw",
                input -> done(line(address(input)).send(bytes(input.path("hex").asText()))),
                "power",
                input -> done(cutPower(address(input))));
    }

    private boolean cutPower(int address) {
        line(address).loseVoltage();
        return true;
    }

    private static int address(ObjectNode input) {
        return input.path("address").asInt();
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex.replace(" ", "")), ISO_8859_1);
    }

    private static Future<JsonNode> done(boolean sent) {
        return Future.succeededFuture(JsonNodeFactory.instance.objectNode().put("sent", sent));
    }

    private EmulatedLine line(int address) {
        return lines.stream()
                .filter(line -> line.pad(address) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no pad " + address));
    }

    private boolean press(int address, String keys) {
        return line(address)
                .press(
                        address,
                        Arrays.stream(keys.strip().split(" +"))
                                .map(key -> Integer.valueOf(key, HEX))
                                .toList());
    }

    private synchronized void changed() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ArrayNode pads = state.putArray("pads");
        for (EmulatedLine line : lines) {
            for (PadModel pad : line.pads()) {
                pads.add(pad.toJson());
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
                carryOut(line.strip().split(" +"));
            }
        } catch (IOException e) {
            LOG.debug("nobody types", e);
        }
    }

    private void carryOut(String[] words) {
        try {
            int address = Integer.parseInt(words[0]);
            String rest = Arrays.stream(words).skip(1).collect(Collectors.joining(" "));
            if (rest.startsWith("rate ")) {
                line(address).rate(address, Integer.parseInt(words[2]));
            } else {
                press(address, rest);
            }
        } catch (IllegalArgumentException e) {
            out.println("say: ADDRESS KEYS, like 5 0C or 5 06 0F; or ADDRESS rate VALUE");
        }
    }
}
