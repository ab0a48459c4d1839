package io.jiaohao.kiosk.printer.escpos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/**
 * Builds the bytes of a ticket in ESC/POS (DEVICES.md, section 3). Used by one thread.
 *
 * <pre>
 * 1B 40              initialise            1B 61 n          align 0 left, 1 centre
 * 1D 21 (w-1)(h-1)   character size        1B 45 n          bold
 * 1C 26 … 1C 2E      Chinese, GB18030      1B 64 n          feed n lines
 * 1D 28 6B …         QR code               1D 56 42 00      feed to the cutter and cut
 * 1D 76 30 00 xL xH yL yH d…               raster: x bytes a row, y rows, black is 1
 * </pre>
 */
public final class EscPos {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MAX_SCALE = 8;
    private static final int DLE = 0x10;
    private static final int ONE_MORE_DOT = 0x08;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The error correction of a QR code; the value is the printer's. */
    public enum Correction {
        L(0x30),
        M(0x31);

        private final int code;

        Correction(int code) {
            this.code = code;
        }
    }

    public EscPos init() {
        return put(0x1B, 0x40);
    }

    public EscPos left() {
        return put(0x1B, 0x61, 0);
    }

    public EscPos centre() {
        return put(0x1B, 0x61, 1);
    }

    /** Scales characters 1..8 times in both directions. */
    public EscPos size(int width, int height) {
        if (width < 1 || width > MAX_SCALE || height < 1 || height > MAX_SCALE) {
            throw new IllegalArgumentException(
                    "Expected a size of 1..8, but was %d x %d".formatted(width, height));
        }
        return put(0x1D, 0x21, (width - 1) << 4 | (height - 1));
    }

    public EscPos bold(boolean on) {
        return put(0x1B, 0x45, on ? 1 : 0);
    }

    /** Text that the printer's own fonts have, with its own line ends. */
    public EscPos text(String text) {
        put(0x1C, 0x26);
        out.writeBytes(text.getBytes(GB18030));
        return put(0x1C, 0x2E);
    }

    public EscPos line(String text) {
        return text(text + "\n");
    }

    public EscPos feed(int lines) {
        return put(0x1B, 0x64, lines);
    }

    /** A picture, dot by dot. */
    public EscPos raster(Dots dots) {
        int width = dots.bytesPerRow();
        int rows = dots.rows();
        put(0x1D, 0x76, 0x30, 0, width & 0xFF, width >> 8, rows & 0xFF, rows >> 8);
        out.writeBytes(harmless(dots.data()));
        return this;
    }

    /**
     * Printers watch for real-time commands (10 04, 10 05, 10 14) within pictures, too; one more
     * dot makes the picture's bytes none.
     */
    private static byte[] harmless(byte[] data) {
        for (int i = 0; i + 1 < data.length; i++) {
            boolean command = data[i + 1] == 0x04 || data[i + 1] == 0x05 || data[i + 1] == 0x14;
            if (data[i] == DLE && command) {
                data[i] |= ONE_MORE_DOT;
            }
        }
        return data;
    }

    /**
     * A QR code (model 2) that the printer draws itself; {@code dots} is the size of one module.
     */
    public EscPos qr(String content, int dots, Correction correction) {
        byte[] data = content.getBytes(UTF_8);
        int length = data.length + 3;
        put(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0);
        put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, dots);
        put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, correction.code);
        put(0x1D, 0x28, 0x6B, length & 0xFF, length >> 8, 0x31, 0x50, 0x30);
        out.writeBytes(data);
        return put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30);
    }

    public EscPos cut() {
        return put(0x1D, 0x56, 0x42, 0);
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }

    private EscPos put(int... bytes) {
        for (int each : bytes) {
            out.write(each);
        }
        return this;
    }
}
