package io.jiaohao.display.strip.dots;

import java.util.BitSet;
import java.util.List;

/** The dots of one character. Immutable. */
final class Glyph {
    private final int width;
    private final int height;
    private final BitSet dots; // row by row; never changed

    private Glyph(int width, int height, BitSet dots) {
        this.width = width;
        this.height = height;
        this.dots = dots;
    }

    /** From a drawing: a lit dot is {@code #}. */
    static Glyph drawn(List<String> rows) {
        int width = rows.get(0).length();
        BitSet dots = new BitSet(width * rows.size());
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < width; x++) {
                dots.set(y * width + x, rows.get(y).charAt(x) == '#');
            }
        }
        return new Glyph(width, rows.size(), dots);
    }

    /** From the bytes of a row-major bitmap, the leftmost dot in the highest bit. */
    static Glyph packed(byte[] bytes, int height) {
        int width = bytes.length * Byte.SIZE / height;
        BitSet dots = new BitSet(width * height);
        for (int i = 0; i < width * height; i++) {
            dots.set(i, (bytes[i / Byte.SIZE] << i % Byte.SIZE & 0x80) != 0);
        }
        return new Glyph(width, height, dots);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean lit(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height && dots.get(y * width + x);
    }

    /** Twice as large, with corners rounded as Scale2x (EPX) does it. */
    Glyph doubled() {
        int wide = 2 * width;
        BitSet twice = new BitSet(2 * height * wide);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 2 * y * wide + 2 * x;
                twice.set(at, quarter(x, y, -1, -1));
                twice.set(at + 1, quarter(x, y, 1, -1));
                twice.set(at + wide, quarter(x, y, -1, 1));
                twice.set(at + wide + 1, quarter(x, y, 1, 1));
            }
        }
        return new Glyph(wide, 2 * height, twice);
    }

    /**
     * A quarter takes the colour of its two neighbours where they agree and the opposite ones do
     * not join them.
     */
    private boolean quarter(int x, int y, int dx, int dy) {
        boolean side = lit(x + dx, y);
        boolean edge = lit(x, y + dy);
        boolean corner = side == edge && side != lit(x - dx, y) && edge != lit(x, y - dy);
        return corner ? side : lit(x, y);
    }
}
