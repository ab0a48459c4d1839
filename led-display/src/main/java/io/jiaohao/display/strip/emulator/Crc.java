package io.jiaohao.display.strip.emulator;

/** CRC-16 with the polynomial 8005, bit by bit from the highest, as textbooks do it. Stateless. */
final class Crc {
    private static final int POLYNOMIAL = 0x8005;
    private static final int TOP = 0x8000;
    private static final int ALL = 0xFFFF;

    private Crc() {}

    /**
     * @param first what it begins with
     */
    static int of(byte[] bytes, int first) {
        int crc = first;
        for (byte each : bytes) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                int in = each >> bit & 1;
                int out = (crc & TOP) >> 15;
                crc = crc << 1 & ALL ^ (in ^ out) * POLYNOMIAL;
            }
        }
        return Integer.reverse(crc) >>> Short.SIZE;
    }
}
