package io.jiaohao.display.strip.driver;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * A frame of Onbon's BX-5K and BX-6K cards (DEVICES.md, 1.1). Numbers have their low byte first.
 *
 * <pre>
 * A5 ×8 | to 2 | from 2 | 00 00 00 option 00 crc-mode 00 display-mode 00 | type FE | version 02 | length 2 | data | crc 2 | 5A
 * </pre>
 *
 * The crc is CRC-16/ARC over all from "to" to the data. After it is made, between the A5s and the
 * 5A, A5 becomes A6 02, A6 A6 01, 5A 5B 02 and 5B 5B 01. Data is copied.
 *
 * @param to the card; the host is {@link #HOST}
 */
public record OnbonFrame(int to, int from, byte[] data) {
    /** The address of this side. */
    public static final int HOST = 0x8000;

    /** Whoever is there. */
    public static final int ANYBODY = 0xFFFE;

    private static final int PREAMBLE = 8;
    private static final int HEADER = 14;
    private static final int CRC = 2;
    private static final int LENGTH_AT = 12;
    private static final byte[] MIDDLE = {0, 0, 0, 0, 0, 0, (byte) 0xFE, 2};
    private static final int START = 0xA5;
    private static final int END = 0x5A;

    public OnbonFrame {
        data = data.clone();
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    /** As it goes over the wire. */
    byte[] bytes() {
        ByteBuffer plain =
                ByteBuffer.allocate(HEADER + data.length + CRC).order(ByteOrder.LITTLE_ENDIAN);
        plain.putShort((short) to).putShort((short) from).put(MIDDLE);
        plain.putShort((short) data.length).put(data);
        plain.put(crc(plain.array(), HEADER + data.length));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < PREAMBLE; i++) {
            out.write(START);
        }
        for (byte each : plain.array()) {
            escape(each & 0xFF, out);
        }
        out.write(END);
        return out.toByteArray();
    }

    /** What stood between the A5s and the 5A; empty when it is broken. */
    static Optional<OnbonFrame> parse(byte[] escaped) {
        byte[] plain = unescaped(escaped);
        if (plain.length < HEADER + CRC) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
        int length = in.getShort(LENGTH_AT) & 0xFFFF;
        int end = HEADER + length;
        if (plain.length != end + CRC || !isCrc(plain, end)) {
            return Optional.empty();
        }
        return Optional.of(
                new OnbonFrame(
                        in.getShort(0) & 0xFFFF,
                        in.getShort(2) & 0xFFFF,
                        Arrays.copyOfRange(plain, HEADER, end)));
    }

    private static boolean isCrc(byte[] plain, int end) {
        return Arrays.equals(crc(plain, end), Arrays.copyOfRange(plain, end, plain.length));
    }

    private static byte[] crc(byte[] bytes, int length) {
        return Checksum.CRC_16_ARC.of(Arrays.copyOf(bytes, length));
    }

    private static void escape(int value, ByteArrayOutputStream out) {
        switch (value) {
            case START -> out.writeBytes(new byte[] {(byte) 0xA6, 2});
            case 0xA6 -> out.writeBytes(new byte[] {(byte) 0xA6, 1});
            case END -> out.writeBytes(new byte[] {0x5B, 2});
            case 0x5B -> out.writeBytes(new byte[] {0x5B, 1});
            default -> out.write(value);
        }
    }

    private static byte[] unescaped(byte[] escaped) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int mark = 0; // the first byte of a pair, whose second comes
        for (byte each : escaped) {
            int value = each & 0xFF;
            if (mark != 0) {
                out.write(mark - value + 1);
                mark = 0;
            } else if (value == 0xA6 || value == 0x5B) {
                mark = value;
            } else {
                out.write(value);
            }
        }
        return out.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OnbonFrame frame
                && to == frame.to
                && from == frame.from
                && Arrays.equals(data, frame.data);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(data) * 31 + to;
    }
}
