package io.jiaohao.systemtests.pads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.InvalidParamsException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What is typed or sent to the emulated pads; each mistake has a sentence for who made it. */
final class PadInput {
    private static final int HEX = 16;

    private PadInput() {}

    static String text(ObjectNode input, String name) {
        if (!input.path(name).isTextual()) {
            throw new InvalidParamsException(name + " must be a text: " + input);
        }
        return input.path(name).asText();
    }

    static int number(ObjectNode input, String name) {
        return number(name, input.path(name).asText());
    }

    static int number(String name, String text) {
        if (!text.strip().matches("\\d{1,9}")) {
            throw new InvalidParamsException(
                    "%s must be a number, but was \"%s\"".formatted(name, text));
        }
        return Integer.parseInt(text.strip());
    }

    /** {@code 06 0F}. */
    static List<Integer> keys(String text) {
        if (!text.strip().matches("\\p{XDigit}{1,2}( +\\p{XDigit}{1,2})*")) {
            throw new InvalidParamsException(
                    "keys must be bytes in hex, as 0C or 06 0F, but was \"%s\"".formatted(text));
        }
        return Arrays.stream(text.strip().split(" +"))
                .map(key -> Integer.valueOf(key, HEX))
                .toList();
    }

    /** Bytes as they go on a line. */
    static String bytes(String hex) {
        try {
            return new String(HexFormat.of().parseHex(hex.replace(" ", "")), ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw new InvalidParamsException("hex must be bytes in hex: " + e.getMessage());
        }
    }
}
