package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes lines that somebody might send who knows the protocol and means no good, or whose program
 * is broken. The same seed gives the same lines. Used by one thread.
 */
final class FuzzLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_LINE = 65_536;

    private final Random random;
    private final List<String> requests;
    private final List<Supplier<byte[]>> kinds =
            List.of(
                    this::noise,
                    this::truncated,
                    this::flipped,
                    this::mistyped,
                    this::mistyped,
                    this::mistyped,
                    this::mistyped,
                    this::mistyped,
                    this::mistyped,
                    this::huge,
                    this::deep,
                    this::doubled,
                    this::halves,
                    this::halves,
                    this::withNul,
                    this::blank,
                    this::request,
                    this::request);
    private int made; // numbers the requests

    /**
     * @param requests whole requests with %s for the number of each
     */
    FuzzLines(long seed, List<String> requests) {
        this.random = new Random(seed);
        this.requests = List.copyOf(requests);
    }

    /** One line with its end, at most as long as a line may be. */
    byte[] next() {
        if (random.nextInt(2_000) == 0) {
            return ended(padded(LONGEST_LINE - random.nextInt(3)));
        }
        byte[] line = kinds.get(random.nextInt(kinds.size())).get();
        return ended(line.length > LONGEST_LINE ? new byte[0] : line);
    }

    /** A line over the limit, after which nothing is read. */
    byte[] oversized() {
        return ended(padded(LONGEST_LINE + 1 + random.nextInt(3)));
    }

    private byte[] ended(byte[] line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(line.length + 2);
        for (byte each : line) {
            out.write(each == '\n' ? ' ' : each);
        }
        out.writeBytes((random.nextInt(4) == 0 ? "\r\n" : "\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private byte[] padded(int bytes) {
        String head = "{\"jsonrpc\":\"2.0\",\"id\":\"pad\",\"method\":\"session.ping\",\"pad\":\"";
        return utf8(head + "x".repeat(bytes - head.length() - 2) + "\"}");
    }

    private String text() {
        String request = requests.get(random.nextInt(requests.size()));
        return request.formatted("f" + ++made);
    }

    private byte[] request() {
        return utf8(text());
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] truncated() {
        String whole = text();
        return utf8(whole.substring(0, random.nextInt(whole.length())));
    }

    private byte[] flipped() {
        byte[] bytes = request();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Something of another type in the place of a value. */
    private byte[] mistyped() {
        ObjectNode request = tree();
        boolean inside = request.path("params").isObject() && random.nextInt(4) > 0;
        ObjectNode target = inside ? (ObjectNode) request.get("params") : request;
        List<String> keys = new ArrayList<>();
        target.fieldNames().forEachRemaining(keys::add);
        if (!keys.isEmpty()) {
            String key = keys.get(random.nextInt(keys.size()));
            if (random.nextInt(8) == 0) {
                target.remove(key);
            } else {
                target.set(key, value(3));
            }
        }
        return utf8(request.toString());
    }

    private ObjectNode tree() {
        try {
            return (ObjectNode) JSON.readTree(text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 13 : 11)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(random.nextGaussian() * 1e300);
            case 4 -> NODES.numberNode(-random.nextInt(1_000));
            case 5 -> NODES.textNode("");
            case 6 -> NODES.textNode("x".repeat(random.nextInt(3_000)));
            case 7 -> NODES.textNode("号\u0000\u202e\ud83d\ude00" + random.nextInt());
            case 8 -> NODES.textNode("2026-13-45T99:99:99+99:99");
            case 9 -> NODES.textNode("+999999999-12-31T23:59:59-18:00");
            case 10 -> NODES.textNode("%s{0}'\";--<script>");
            case 11 -> NODES.arrayNode().add(value(depth - 1)).add(value(depth - 1));
            default -> NODES.objectNode().set("k" + random.nextInt(9), value(depth - 1));
        };
    }

    /** A number that fits no type, in the place of a text or a number. */
    private byte[] huge() {
        String number =
                switch (random.nextInt(5)) {
                    case 0 -> "1e" + random.nextInt(Integer.MAX_VALUE);
                    case 1 -> "9".repeat(1 + random.nextInt(2_000));
                    case 2 -> "-" + "9".repeat(19);
                    case 3 -> "0." + "0".repeat(random.nextInt(900)) + "1E-999";
                    default -> "1E400";
                };
        String line = text();
        int at = line.indexOf(':', random.nextInt(line.length()));
        if (at < 0) {
            at = line.indexOf(':');
        }
        int end = at + 1;
        while (end < line.length() && ",}".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return utf8(line.substring(0, at + 1) + number + line.substring(end));
    }

    private byte[] deep() {
        int levels = 1 + random.nextInt(random.nextInt(20) == 0 ? 10_000 : 1_200);
        String nested =
                random.nextBoolean()
                        ? "[".repeat(levels) + "]".repeat(random.nextInt(2) * levels)
                        : "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
        return utf8(
                random.nextBoolean()
                        ? nested
                        : "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"device.report\",\"params\":{\"health\":"
                                + nested
                                + "}}");
    }

    private byte[] doubled() {
        String line = text();
        String extra = random.nextBoolean() ? "\"id\":{}," : "\"method\":\"ticket.eat\",";
        return utf8(
                random.nextBoolean()
                        ? "{" + extra + line.substring(1)
                        : line + (random.nextBoolean() ? line : " ,"));
    }

    /** Half a character, as an escape or as bytes, somewhere in a text. */
    private byte[] halves() {
        byte[] line = request();
        int at = random.nextInt(line.length);
        byte[] half =
                switch (random.nextInt(5)) {
                    case 0 -> utf8("\\ud800");
                    case 1 -> utf8("\\udc00\\ud800");
                    case 2 -> new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80};
                    case 3 -> new byte[] {(byte) 0xc0, (byte) 0x80};
                    default -> new byte[] {(byte) 0xf8, (byte) 0x88, (byte) 0xff};
                };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(line, 0, at);
        out.writeBytes(half);
        out.write(line, at, line.length - at);
        return out.toByteArray();
    }

    private byte[] withNul() {
        byte[] line = request();
        line[random.nextInt(line.length)] = 0;
        return line;
    }

    private byte[] blank() {
        return utf8(" \t\r".repeat(random.nextInt(3)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
