package io.jiaohao.display.strip.driver;

/** The checksums that raw frames may have. */
public enum Checksum {
    /** The bytes' sum, its low eight bits. */
    SUM_8,
    /** All bytes exclusively or-ed. */
    XOR_8,
    /** CRC-16 as Modbus has it, low byte first. */
    CRC_16_MODBUS,
    /** CRC-16/ARC, low byte first. */
    CRC_16_ARC;

    private static final int POLYNOMIAL = 0xA001; // 8005 reflected

    byte[] of(byte[] bytes) {
        return switch (this) {
            case SUM_8 -> one(bytes, false);
            case XOR_8 -> one(bytes, true);
            case CRC_16_MODBUS -> crc(bytes, 0xFFFF);
            case CRC_16_ARC -> crc(bytes, 0);
        };
    }

    private static byte[] one(byte[] bytes, boolean exclusive) {
        int result = 0;
        for (byte each : bytes) {
            result = exclusive ? result ^ each : result + each;
        }
        return new byte[] {(byte) result};
    }

    static byte[] crc(byte[] bytes, int first) {
        int crc = first;
        for (byte each : bytes) {
            crc ^= each & 0xFF;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
        }
        return new byte[] {(byte) crc, (byte) (crc >>> Byte.SIZE)};
    }
}
