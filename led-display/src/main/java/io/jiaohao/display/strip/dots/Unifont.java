package io.jiaohao.display.strip.dots;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * GNU Unifont's glyphs, 16 dots high: those of GBK, and of Latin, Greek and Cyrillic letters (its
 * licence lies beside the resource). A line of the file is {@code CODE:ROWS}, both in hex. Loaded
 * at the first use; any thread.
 */
final class Unifont {
    private static final String RESOURCE = "/strip/unifont.hex.gz";
    private static final int HEIGHT = 16;
    private static final int HEX = 16;
    private static final int INSTEAD = '〓'; // printers' sign for a character that is not there
    private static final Map<Integer, String> ROWS = load(); // by code point

    private Unifont() {}

    private static Map<Integer, String> load() {
        Map<Integer, String> rows = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Unifont.class.getResourceAsStream(RESOURCE));
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(new GZIPInputStream(in), US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                rows.put(Integer.valueOf(line.substring(0, colon), HEX), line.substring(colon + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + RESOURCE, e);
        }
        return rows;
    }

    static Glyph glyph(int codePoint) {
        String rows = ROWS.get(codePoint);
        return Glyph.packed(
                HexFormat.of().parseHex(rows == null ? ROWS.getOrDefault(INSTEAD, "00") : rows),
                HEIGHT);
    }
}
