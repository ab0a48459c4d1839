package io.jiaohao.kiosk.printer;

import io.jiaohao.kiosk.printer.escpos.StatusBytes;
import io.jiaohao.kiosk.printer.escpos.StatusCommands;
import io.jiaohao.kiosk.printer.line.PrinterLine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An ESC/POS printer behind a line. Used by the printing worker; {@link #abort} by any thread.
 *
 * <p>A ticket counts as printed when the printer has answered {@code 1D 72 1}, sent right behind
 * the cut: it answers that in the order of its work ({@link Confirmation}). What failed is never
 * sent again, and what the printer still holds of it is cleared.
 */
final class EscPosDriver implements PrinterDriver {
    private static final Logger LOG = LoggerFactory.getLogger(EscPosDriver.class);
    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final Duration SILENT_PAUSE = Duration.ofSeconds(30);
    private static final Duration FIRST_RECOVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(10); // it moves the cutter

    private final String name;
    private final LineKeeper keeper;
    private final StatusMode mode;
    private boolean hasAnswered; // ever: from then on silence is a failure
    private long askAgain = System.nanoTime(); // when one that never answered is asked again
    private @Nullable Boolean inOrder; // whether this connection's printer answers 1D 72
    private boolean leftOver; // it may hold a rest of a ticket
    private Duration recovery = FIRST_RECOVERY; // between attempts to leave an error
    private long recoverAgain = System.nanoTime();

    EscPosDriver(String name, PrinterLine.Opener opener, StatusMode mode) {
        this.name = name;
        this.keeper = new LineKeeper(name, opener);
        this.mode = mode;
    }

    @Override
    public boolean watched() {
        return mode == StatusMode.REQUIRED || hasAnswered;
    }

    @Override
    public Condition look() {
        if (mode == StatusMode.NONE) {
            return Condition.READY; // nobody knows better
        }
        Optional<PrinterLine> line = keeper.line();
        return line.isEmpty() ? Condition.OFFLINE : look(line.get());
    }

    private Condition look(PrinterLine line) {
        try {
            if (!watched() && System.nanoTime() - askAgain < 0) {
                line.read(A_MOMENT); // fails when the other side has hung up
                return Condition.READY;
            }
            clearLeftOver(line);
            Optional<StatusBytes> status = StatusTalk.ask(line);
            return status.isPresent() ? heard(line, status.get()) : silent();
        } catch (IOException e) {
            lost(e.toString());
            return Condition.OFFLINE;
        }
    }

    private void clearLeftOver(PrinterLine line) throws IOException {
        if (leftOver) {
            line.write(StatusCommands.clearBuffers());
            leftOver = false;
        }
    }

    private Condition heard(PrinterLine line, StatusBytes status) throws IOException {
        hasAnswered = true;
        keeper.works();
        Condition condition = StatusTalk.condition(status);
        if (condition == Condition.ERROR) {
            recover(line);
        } else {
            recovery = FIRST_RECOVERY; // a person has opened it, or it is well
            recoverAgain = System.nanoTime();
        }
        if (condition.ready() && inOrder == null) {
            inOrder = StatusTalk.answersInOrder(line);
        }
        return condition;
    }

    private void recover(PrinterLine line) throws IOException {
        if (System.nanoTime() - recoverAgain >= 0) {
            line.write(StatusCommands.recover());
            recoverAgain = System.nanoTime() + recovery.toNanos();
            Duration next = recovery.multipliedBy(2);
            recovery = next.compareTo(LONGEST_RECOVERY) < 0 ? next : LONGEST_RECOVERY;
        }
    }

    private Condition silent() {
        if (watched()) {
            lost("it does not answer");
            return Condition.OFFLINE;
        }
        LOG.warn(
                "printer={} says nothing of itself: a ticket that was sent counts as printed",
                name);
        askAgain = System.nanoTime() + SILENT_PAUSE.toNanos();
        return Condition.READY;
    }

    private void lost(String why) {
        inOrder = null;
        keeper.drop(why);
    }

    @Override
    public Paper print(String number, byte[] ticket) {
        Optional<PrinterLine> line = lineForTicket();
        if (line.isEmpty()) {
            return Paper.FAILED;
        }
        try {
            line.get().write(ticket);
        } catch (IOException e) {
            leftOver = true;
            lost(e.toString());
            return Paper.FAILED;
        }
        return watched() ? confirmed(line.get(), number) : sent(line.get());
    }

    /** One that is not looked after may be gone since the last ticket, and be there again. */
    private Optional<PrinterLine> lineForTicket() {
        Optional<PrinterLine> line = keeper.line();
        if (line.isPresent() && !watched() && isGone(line.get())) {
            keeper.close();
            return keeper.line();
        }
        return line;
    }

    private static boolean isGone(PrinterLine line) {
        try {
            line.read(A_MOMENT);
            return false;
        } catch (IOException e) {
            LOG.debug("the line is opened anew: {}", e.getMessage());
            return true;
        }
    }

    private Paper sent(PrinterLine line) {
        if (line.endsWithTicket()) {
            keeper.close();
        }
        return Paper.PRINTED;
    }

    private Paper confirmed(PrinterLine line, String number) {
        Paper paper;
        try {
            paper = Confirmation.await(line, Boolean.TRUE.equals(inOrder));
            if (paper != Paper.PRINTED) {
                line.write(StatusCommands.clearBuffers());
            }
        } catch (IOException e) {
            leftOver = true;
            lost(e.toString());
            paper = Paper.UNKNOWN;
        }
        if (paper != Paper.PRINTED) {
            LOG.warn("Expected printer={} to print ticket={}, but paper={}", name, number, paper);
        }
        return paper;
    }

    @Override
    public Duration transfer(int bytes) {
        return keeper.line().map(line -> line.transfer(bytes)).orElse(Duration.ZERO);
    }

    @Override
    public void abort() {
        keeper.abort();
    }

    @Override
    public void close() {
        keeper.shut();
    }
}
