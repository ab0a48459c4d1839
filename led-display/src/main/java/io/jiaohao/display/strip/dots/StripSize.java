package io.jiaohao.display.strip.dots;

import static io.jiaohao.kit.config.InvalidValueException.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * How many dots a strip has, written {@code 96x16}.
 *
 * @param width in dots
 * @param height in dots: one row of text has 16, two have 32
 */
public record StripSize(int width, int height) {
    private static final List<String> KNOWN =
            List.of("64x16", "96x16", "128x16", "128x32", "192x32");

    /** From a word of a file or the command line. */
    @JsonCreator
    public static StripSize parse(String text) {
        require(
                KNOWN.contains(text),
                "",
                "must be one of %s, but was \"%s\"",
                String.join(", ", KNOWN),
                text);
        String[] sides = text.split("x");
        return new StripSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    /** Whether it has room for two rows of text. */
    public boolean tall() {
        return height >= 32;
    }

    @Override
    @JsonValue
    public String toString() {
        return width + "x" + height;
    }
}
