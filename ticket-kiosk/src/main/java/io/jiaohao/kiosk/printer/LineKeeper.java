package io.jiaohao.kiosk.printer;

import io.jiaohao.kiosk.printer.line.PrinterLine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a printer's line open, and opens it again after a pause that grows with each failure. Used
 * by the printing worker; {@link #abort} by any thread.
 */
final class LineKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LineKeeper.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1); // back within 2 s

    private final String name;
    private final PrinterLine.Opener opener;
    private volatile @Nullable PrinterLine line; // the open one; abort() reads it
    private volatile boolean shut; // for good
    private Duration pause = FIRST_PAUSE; // grows while nothing answers
    private long notBefore = System.nanoTime(); // when it may be tried again
    private boolean told; // that it is away

    LineKeeper(String name, PrinterLine.Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    /** The open line; empty when it cannot be opened, or was tried a moment ago. */
    Optional<PrinterLine> line() {
        PrinterLine open = line;
        if (open == null && !shut && System.nanoTime() - notBefore >= 0) {
            open = opened();
            line = open;
            if (shut) { // while it was being opened
                close();
                return Optional.empty();
            }
        }
        return Optional.ofNullable(open);
    }

    private @Nullable PrinterLine opened() {
        try {
            PrinterLine fresh = opener.open();
            LOG.debug("printer={} is reached", name);
            return fresh;
        } catch (IOException e) {
            wait(e.toString());
            return null;
        }
    }

    /** The printer is well: the next failure is a new one. */
    void works() {
        if (told) {
            LOG.info("printer={} is back", name);
        }
        told = false;
        pause = FIRST_PAUSE;
    }

    /** Lets go of a line that is of no use any more. */
    void drop(String why) {
        close();
        wait(why);
    }

    /** Closes a line that has done its work; the next one may be opened at once. */
    void close() {
        PrinterLine open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }

    private void wait(String why) {
        if (!told) {
            LOG.warn("Expected to reach printer={}, but {}", name, why);
            told = true;
        }
        notBefore = System.nanoTime() + pause.toNanos();
        Duration next = pause.multipliedBy(2);
        pause = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    /** Opens nothing any more, and ends what waits on the line; any thread. */
    void shut() {
        shut = true;
        abort();
    }

    /** Ends what waits on the line; any thread. */
    void abort() {
        PrinterLine open = line;
        if (open != null) {
            open.close();
        }
    }
}
