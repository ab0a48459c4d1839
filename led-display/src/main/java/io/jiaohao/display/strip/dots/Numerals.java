package io.jiaohao.display.strip.dots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Digits and capital letters of ticket codes, drawn for reading from afar: 14 dots high with
 * strokes of two, and 28 with strokes of four (UX.md, section 3). Any thread.
 */
final class Numerals {
    private static final String RESOURCE = "/strip/numerals.txt";
    private static final int HEIGHT = 14;
    private static final Map<Integer, Glyph> SMALL = load(); // by code point
    private static final Map<Integer, Glyph> LARGE =
            SMALL.entrySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey, each -> each.getValue().doubled()));

    private Numerals() {}

    private static Map<Integer, Glyph> load() {
        List<String> lines;
        try (InputStream in =
                Objects.requireNonNull(Numerals.class.getResourceAsStream(RESOURCE))) {
            lines =
                    new String(in.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("# "))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + RESOURCE, e);
        }
        Map<Integer, Glyph> glyphs = new HashMap<>();
        for (int i = 0; i + HEIGHT < lines.size(); i += HEIGHT + 1) {
            glyphs.put(
                    lines.get(i).codePointAt(0), Glyph.drawn(lines.subList(i + 1, i + 1 + HEIGHT)));
        }
        return Map.copyOf(glyphs);
    }

    /** Whether all of a text can be set in them. */
    static boolean have(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(SMALL::containsKey);
    }

    static Glyph small(int codePoint) {
        return Objects.requireNonNull(SMALL.get(codePoint));
    }

    static Glyph large(int codePoint) {
        return Objects.requireNonNull(LARGE.get(codePoint));
    }
}
