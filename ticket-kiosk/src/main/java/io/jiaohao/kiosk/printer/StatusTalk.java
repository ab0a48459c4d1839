package io.jiaohao.kiosk.printer;

import io.jiaohao.kiosk.printer.escpos.StatusBytes;
import io.jiaohao.kiosk.printer.escpos.StatusCommands;
import io.jiaohao.kiosk.printer.line.PrinterLine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Asks a printer how it is, over an open line. Used by the printing worker. */
final class StatusTalk {
    static final int ONLINE = 1;
    private static final int CAUSE = 2;
    private static final int PAPER = 4;
    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final Duration PATIENCE =
            Duration.ofMillis(400); // one that is alive needs a few

    private StatusTalk() {}

    /** Empty when it does not answer. */
    static Optional<StatusBytes> ask(PrinterLine line) throws IOException {
        dropStale(line);
        int[] answers = new int[3];
        int[] questions = {ONLINE, CAUSE, PAPER};
        for (int i = 0; i < questions.length; i++) {
            line.write(StatusCommands.now(questions[i]));
            answers[i] = await(line, StatusBytes::isNow);
            if (answers[i] == PrinterLine.NOTHING) {
                return Optional.empty();
            }
        }
        return Optional.of(new StatusBytes(answers[0], answers[1], answers[2]));
    }

    /** An answer that came too late for its question would be taken for the next one's. */
    private static void dropStale(PrinterLine line) throws IOException {
        while (line.read(A_MOMENT) != PrinterLine.NOTHING) {
            // nobody waits for it any more
        }
    }

    /** Whether it answers questions in the order of its work; asked while it has none. */
    static boolean answersInOrder(PrinterLine line) throws IOException {
        line.write(StatusCommands.inOrder());
        return await(line, StatusBytes::isInOrder) != PrinterLine.NOTHING;
    }

    /** The first byte of that kind; others were said before it was asked. */
    private static int await(PrinterLine line, IntPredicate wanted) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long left = PATIENCE.toNanos(); left > 0; left = deadline - System.nanoTime()) {
            int next = line.read(Duration.ofNanos(left));
            if (wanted.test(next)) {
                return next;
            }
        }
        return PrinterLine.NOTHING;
    }

    /** What the answers mean. */
    static Condition condition(StatusBytes status) {
        if (status.coverOpen()) {
            return Condition.COVER_OPEN; // which hides the paper
        }
        if (status.paperEnd()) {
            return Condition.PAPER_OUT;
        }
        if (status.error()) {
            return Condition.ERROR;
        }
        if (status.offline()) {
            return Condition.OFFLINE;
        }
        return status.nearEnd() ? Condition.LOW : Condition.READY;
    }
}
