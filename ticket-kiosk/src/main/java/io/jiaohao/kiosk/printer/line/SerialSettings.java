package io.jiaohao.kiosk.printer.line;

/**
 * How a serial line is set, 8N1 always.
 *
 * @param baud as the printer's switches say
 * @param flow how the printer says that its buffer is full
 */
public record SerialSettings(int baud, Flow flow) {
    public static final SerialSettings DEFAULT = new SerialSettings(9_600, Flow.NONE);
    private static final int LOWEST = 1_200;
    private static final int HIGHEST = 921_600;

    /** Flow control. */
    public enum Flow {
        NONE,
        RTS_CTS,
        DTR_DSR
    }

    public SerialSettings {
        if (baud < LOWEST || baud > HIGHEST) {
            throw new IllegalArgumentException(
                    "baud must be %d..%d, but was %d".formatted(LOWEST, HIGHEST, baud));
        }
    }
}
