package io.jiaohao.display.strip.driver;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Texts at an exact number of bytes: cut on the right, filled with blanks. Stateless. */
final class Padding {
    private static final byte BLANK = ' ';

    private Padding() {}

    /** The text at the left. */
    static byte[] left(String text, int places, Charset charset) {
        byte[] bytes = cut(text, places, charset);
        byte[] padded = Arrays.copyOf(bytes, places);
        Arrays.fill(padded, bytes.length, places, BLANK);
        return padded;
    }

    /** The text at the right. */
    static byte[] right(String text, int places, Charset charset) {
        byte[] bytes = cut(text, places, charset);
        byte[] padded = new byte[places];
        Arrays.fill(padded, BLANK);
        System.arraycopy(bytes, 0, padded, places - bytes.length, bytes.length);
        return padded;
    }

    /** As many whole characters as there is room for. */
    private static byte[] cut(String text, int places, Charset charset) {
        int length = text.length();
        byte[] bytes = text.getBytes(charset);
        while (bytes.length > places) {
            length = text.offsetByCodePoints(length, -1);
            bytes = text.substring(0, length).getBytes(charset);
        }
        return bytes;
    }
}
