package io.jiaohao.terminal.pad.frame;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes of one frame, from its first to its last. Immutable by agreement: nobody writes into
 * the array.
 */
public record Frame(byte[] bytes) {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    /** From values 0..255. */
    public static Frame of(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Frame(bytes);
    }

    /** From hex digits as documents print them: {@code FF 68 03}. */
    public static Frame parse(String hex) {
        return new Frame(HEX.parseHex(hex));
    }

    /** The byte at a place, as 0..255. */
    public int at(int index) {
        return bytes[index] & 0xFF;
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame && Arrays.equals(bytes, frame.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HEX.formatHex(bytes);
    }
}
