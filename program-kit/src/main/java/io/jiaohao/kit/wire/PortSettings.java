package io.jiaohao.kit.wire;

/**
 * How a serial port is set; a gateway has settings of its own.
 *
 * @param baud bits a second; 8 data bits, 1 stop bit
 * @param rs485 whether the port's driver turns the bus round
 */
public record PortSettings(int baud, Parity parity, boolean rs485) {
    /** The check bit of each byte. */
    public enum Parity {
        NONE,
        EVEN,
        ODD
    }

    private static final long NANOS = 1_000_000_000L;

    /** How long so many bytes keep the line busy. */
    public long nanosFor(int bytes) {
        int bitsAByte = parity == Parity.NONE ? 10 : 11; // with start and stop bit
        return bytes * bitsAByte * NANOS / baud;
    }
}
