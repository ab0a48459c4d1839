package io.jiaohao.kiosk.printer.escpos;

import java.util.Arrays;

/**
 * A picture in black dots on white paper: rows from the top, eight dots a byte, the leftmost in the
 * highest bit. Immutable.
 */
public final class Dots {
    private static final int DOTS_PER_BYTE = 8;

    private final int bytesPerRow;
    private final byte[] data;

    /**
     * @param data whole rows of so many bytes
     */
    public Dots(int bytesPerRow, byte[] data) {
        if (bytesPerRow < 1 || data.length == 0 || data.length % bytesPerRow != 0) {
            throw new IllegalArgumentException(
                    "Expected whole rows of dots, but %d bytes with %d a row"
                            .formatted(data.length, bytesPerRow));
        }
        this.bytesPerRow = bytesPerRow;
        this.data = data.clone();
    }

    public int bytesPerRow() {
        return bytesPerRow;
    }

    public int rows() {
        return data.length / bytesPerRow;
    }

    public byte[] data() {
        return data.clone();
    }

    /** Whether that dot is black; outside of the picture none is. */
    public boolean black(int x, int y) {
        boolean inside = x >= 0 && x < bytesPerRow * DOTS_PER_BYTE && y >= 0 && y < rows();
        return inside
                && (data[y * bytesPerRow + x / DOTS_PER_BYTE] & 0x80 >> x % DOTS_PER_BYTE) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dots dots
                && dots.bytesPerRow == bytesPerRow
                && Arrays.equals(dots.data, data);
    }

    @Override
    public int hashCode() {
        return 31 * bytesPerRow + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return "Dots[%d x %d]".formatted(bytesPerRow * DOTS_PER_BYTE, rows());
    }
}
