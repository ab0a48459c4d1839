package io.jiaohao.kiosk.printer;

import java.time.Duration;

/**
 * What prints at one place. Its methods block and are called by the printing worker alone, save
 * {@link #abort}.
 */
public interface PrinterDriver extends AutoCloseable {
    /** Asks the printer, where it can be asked. */
    Condition look();

    /** Prints one ticket, once: nothing is ever sent again. */
    Paper print(String number, byte[] ticket);

    /** Whether {@link #look} hears it from the printer itself. */
    boolean watched();

    /** How long these bytes take on their way; for the printing worker, too. */
    default Duration transfer(int bytes) {
        return Duration.ZERO;
    }

    /** Ends what hangs; any thread. */
    default void abort() {
        // most have nothing that hangs
    }

    @Override
    default void close() {
        abort();
    }
}
