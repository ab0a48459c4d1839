package io.jiaohao.kiosk.printer.line;

import java.io.IOException;
import java.time.Duration;

/**
 * An open wire to a printer, for bytes both ways. Used by one thread; {@link #close} alone may be
 * called by another, and ends what the first one waits for.
 */
public interface PrinterLine extends AutoCloseable {
    /** What {@link #read} gives when nothing came. */
    int NOTHING = -1;

    /** Opens lines to one printer; blocks. */
    @FunctionalInterface
    interface Opener {
        PrinterLine open() throws IOException;
    }

    /** Returns when the line, or the system's buffer before it, has taken all of it. */
    void write(byte[] bytes) throws IOException;

    /** The next byte that the printer says, 0..255, or {@link #NOTHING} when none came in time. */
    int read(Duration patience) throws IOException;

    /** How long these bytes take at the line's speed. */
    default Duration transfer(int bytes) {
        return Duration.ZERO;
    }

    /**
     * Whether a printer that says nothing takes the line's end for the ticket's end. Not so on a
     * serial line: closing it may throw away what is still on its way.
     */
    default boolean endsWithTicket() {
        return true;
    }

    @Override
    void close();
}
