package io.jiaohao.display.strip.dots;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** The dots of a strip by their colours. Immutable. */
public final class DotPicture {
    private final int width;
    private final int height;
    private final Map<Colour, BitSet> layers; // never changed

    DotPicture(int width, int height, Map<Colour, BitSet> layers) {
        this.width = width;
        this.height = height;
        this.layers = layers.isEmpty() ? Map.of() : new EnumMap<>(layers);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The dots that were dark, in that colour; those that were lit are dark. */
    public DotPicture inverted(Colour colour) {
        BitSet dark = new BitSet(width * height);
        layers.values().forEach(dark::or);
        dark.flip(0, width * height);
        return new DotPicture(width, height, Map.of(colour, dark));
    }

    public boolean lit(Colour colour, int x, int y) {
        BitSet layer = layers.get(colour);
        return layer != null && layer.get(y * width + x);
    }

    /** Each colour's rows from the top, as hex: the leftmost dot in the highest bit. */
    public Map<Colour, String> hex() {
        Map<Colour, String> hex = new EnumMap<>(Colour.class);
        layers.forEach((colour, layer) -> hex.put(colour, packed(layer)));
        return hex;
    }

    private String packed(BitSet layer) {
        int rowBytes = (width + Byte.SIZE - 1) / Byte.SIZE;
        byte[] bytes = new byte[rowBytes * height];
        layer.stream()
                .forEach(
                        dot -> {
                            int x = dot % width;
                            int at = dot / width * rowBytes + x / Byte.SIZE;
                            bytes[at] |= (byte) (0x80 >> x % Byte.SIZE);
                        });
        return HexFormat.of().formatHex(bytes);
    }
}
