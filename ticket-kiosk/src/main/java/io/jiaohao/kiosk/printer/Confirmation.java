package io.jiaohao.kiosk.printer;

import io.jiaohao.kiosk.printer.escpos.StatusBytes;
import io.jiaohao.kiosk.printer.escpos.StatusCommands;
import io.jiaohao.kiosk.printer.line.PrinterLine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * How it is known that a ticket is out. Used by the printing worker.
 *
 * <pre>
 * ticket … cut, 1D 72 1 → its answer                    printed: it is given after the cut
 *                       → 10 04 n says paper end,       failed
 *                         cover, error
 *                       → neither in time               unknown
 * a printer without 1D 72: 10 04 n, a second later, finds nothing wrong → printed
 * </pre>
 */
final class Confirmation {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(2); // one that lives answers 10 04
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PRINTING = Duration.ofSeconds(1);

    private Confirmation() {}

    static Paper await(PrinterLine line, boolean inOrder) throws IOException {
        if (!inOrder) {
            return awaitQuiet(line);
        }
        line.write(StatusCommands.inOrder());
        long began = System.nanoTime();
        long heard = began;
        while (within(LIMIT, began) && within(SILENCE, heard)) {
            int answer = line.read(LOOK);
            heard = answer == PrinterLine.NOTHING ? heard : System.nanoTime();
            if (StatusBytes.isInOrder(answer)) {
                return Paper.PRINTED;
            }
            if (StatusBytes.isNow(answer) && StatusBytes.isOffline(answer) && stuck(line)) {
                return Paper.FAILED;
            }
            if (answer == PrinterLine.NOTHING) {
                line.write(StatusCommands.now(StatusTalk.ONLINE));
            }
        }
        return Paper.UNKNOWN;
    }

    /** Whether it needs a person; being offline for a moment is none of these. */
    private static boolean stuck(PrinterLine line) throws IOException {
        Optional<StatusBytes> status = StatusTalk.ask(line);
        return status.isPresent()
                && (status.get().coverOpen() || status.get().paperEnd() || status.get().error());
    }

    private static Paper awaitQuiet(PrinterLine line) throws IOException {
        long began = System.nanoTime();
        do {
            Optional<StatusBytes> status = StatusTalk.ask(line);
            if (status.isEmpty()) {
                return Paper.UNKNOWN;
            }
            if (!StatusTalk.condition(status.get()).ready()) {
                return Paper.FAILED;
            }
            line.read(LOOK);
        } while (within(PRINTING, began));
        return Paper.PRINTED;
    }

    private static boolean within(Duration limit, long since) {
        return System.nanoTime() - since < limit.toNanos();
    }
}
