package io.jiaohao.kiosk.printer.escpos;

/**
 * What a printer answers to {@code 10 04 n}; a bit that is set says:
 *
 * <pre>
 * n=1  08 offline
 * n=2  04 cover open    08 paper is being fed by hand    20 stopped: paper end    40 error
 * n=4  0C paper near its end    60 paper end
 * all  (b and 93) = 12, which tells an answer from other bytes
 * </pre>
 */
public record StatusBytes(int online, int cause, int paper) {
    private static final int MARK_MASK = 0x93;
    private static final int MARK = 0x12;
    private static final int OFFLINE = 0x08;
    private static final int COVER_OPEN = 0x04;
    private static final int PAPER_STOP = 0x20;
    private static final int ERROR = 0x40;
    private static final int NEAR_END = 0x0C;
    private static final int PAPER_END = 0x60;
    private static final int IN_ORDER_MASK = 0x90;

    /** Whether a byte answers {@code 10 04 n}. */
    public static boolean isNow(int answer) {
        return answer >= 0 && (answer & MARK_MASK) == MARK;
    }

    /** Whether a byte answers {@code 1D 72 n}. */
    public static boolean isInOrder(int answer) {
        return answer >= 0 && (answer & IN_ORDER_MASK) == 0;
    }

    /** Whether an answer to {@code 10 04 1} says that the printer takes nothing now. */
    public static boolean isOffline(int answer) {
        return (answer & OFFLINE) != 0;
    }

    public boolean offline() {
        return isOffline(online);
    }

    public boolean coverOpen() {
        return (cause & COVER_OPEN) != 0;
    }

    public boolean paperEnd() {
        return (cause & PAPER_STOP) != 0 || (paper & PAPER_END) != 0;
    }

    public boolean error() {
        return (cause & ERROR) != 0;
    }

    public boolean nearEnd() {
        return (paper & NEAR_END) != 0;
    }
}
