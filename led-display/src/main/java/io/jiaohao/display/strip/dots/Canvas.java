package io.jiaohao.display.strip.dots;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Where glyphs are drawn; what lies outside is cut. Used by one thread. */
final class Canvas {
    private final int width;
    private final int height;
    private final Map<Colour, BitSet> dots = new EnumMap<>(Colour.class);

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void draw(Glyph glyph, int left, int top, Colour colour) {
        BitSet layer = dots.computeIfAbsent(colour, each -> new BitSet(width * height));
        for (int y = Math.max(0, -top); y < glyph.height() && top + y < height; y++) {
            for (int x = Math.max(0, -left); x < glyph.width() && left + x < width; x++) {
                if (glyph.lit(x, y)) {
                    layer.set((top + y) * width + left + x);
                }
            }
        }
    }

    DotPicture picture() {
        return new DotPicture(width, height, dots);
    }
}
