package io.jiaohao.kiosk.simulator;

/** What a printer feels, and the bytes in which it says so. Guarded by its printer. */
public final class PrinterSensors {
    private static final int FINE = 0x12;

    private boolean nearEnd;
    private boolean paperOut;
    private boolean coverOpen;
    private boolean error;
    private boolean stuck; // an error that only a person ends

    public void nearEnd(boolean now) {
        nearEnd = now;
    }

    public void paperOut(boolean now) {
        paperOut = now;
    }

    public void coverOpen(boolean now) {
        coverOpen = now;
    }

    /** The cutter did not get through; it may the next time. */
    public void cutterError() {
        error = true;
    }

    /** Paper is stuck where only a person can reach it. */
    public void jam() {
        error = true;
        stuck = true;
    }

    void recovered() {
        error = stuck;
    }

    /** Paper, cover, and nothing stuck; an error lasts until the printer is told to recover. */
    void allWell() {
        nearEnd = false;
        paperOut = false;
        coverOpen = false;
        stuck = false;
    }

    boolean canPrint() {
        return !paperOut && !coverOpen && !error;
    }

    /** The answer to {@code 10 04 n}. */
    int now(int what) {
        return switch (what) {
            case 1 -> FINE | bit(!canPrint(), 0x08);
            case 2 -> FINE | bit(coverOpen, 0x04) | bit(paperOut, 0x20) | bit(error, 0x40);
            case 3 -> FINE | bit(error, 0x08);
            default -> FINE | bit(nearEnd || paperOut, 0x0C) | bit(paperOut, 0x60);
        };
    }

    /** The answer to {@code 1D 72 1}. */
    int inOrder() {
        return bit(nearEnd, 0x03);
    }

    private static int bit(boolean set, int bit) {
        return set ? bit : 0;
    }
}
