package io.jiaohao.kiosk.simulator;

import io.jiaohao.kiosk.printer.escpos.EscPosCommand;
import io.jiaohao.kiosk.printer.escpos.EscPosParser;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The inside of an ESC/POS printer: a buffer, paper, sensors. Real-time commands are obeyed as they
 * come, all others in their order and only while it can print. Any thread.
 */
public final class SimulatedPrinter {
    private final RealTimeWatch watch = new RealTimeWatch();
    private final EscPosParser buffer = new EscPosParser();
    private final ByteArrayOutputStream paper = new ByteArrayOutputStream(); // since the last cut
    private final List<Slip> slips = new ArrayList<>();
    private final PrinterSensors sensors = new PrinterSensors();
    private Consumer<Slip> onSlip = slip -> {};
    private Runnable onDeath = () -> {};
    private Consumer<byte[]> line = answer -> {}; // where the last bytes came from
    private @Nullable Trouble planned; // comes after so many more bytes
    private long plannedAfter;
    private boolean hangs;
    private boolean answersNow = true; // 10 04 n
    private boolean answersInOrder = true; // 1D 72 n

    /** Hears of each slip, on the thread that brought its bytes. */
    public synchronized void onSlip(Consumer<Slip> listener) {
        onSlip = listener;
    }

    synchronized void onDeath(Runnable listener) {
        onDeath = listener;
    }

    /** Which questions it answers at all; cheap ones answer fewer. */
    public synchronized void answers(boolean now, boolean inOrder) {
        answersNow = now;
        answersInOrder = inOrder;
    }

    /** Something happens once it has worked through so many more bytes. */
    public synchronized void plan(Trouble trouble, int bytes) {
        planned = trouble;
        plannedAfter = bytes;
    }

    /** How the printer is; what it does next depends on it. */
    public synchronized void set(Consumer<PrinterSensors> change) {
        change.accept(sensors);
        work(line);
    }

    /** Whether it takes its bytes and does nothing with them. */
    public synchronized boolean hangs() {
        return hangs;
    }

    /** Somebody has cleared it all: new paper, cover closed, nothing stuck. */
    public synchronized void repair() {
        hangs = false;
        planned = null;
        sensors.allWell();
        work(line);
    }

    /** Everything that came out so far. */
    public synchronized List<Slip> slips() {
        return List.copyOf(slips);
    }

    /** Bytes have come over the line. */
    synchronized void receive(byte[] bytes, Consumer<byte[]> reply) {
        line = reply;
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            Optional<EscPosCommand> atOnce = watch.add(bytes[at]);
            if (atOnce.isPresent()) {
                take(Arrays.copyOfRange(bytes, from, at + 1), reply);
                from = at + 1;
                obey(atOnce.get(), reply);
            }
        }
        take(Arrays.copyOfRange(bytes, from, bytes.length), reply);
    }

    private void take(byte[] bytes, Consumer<byte[]> reply) {
        buffer.add(bytes);
        work(reply);
    }

    private void obey(EscPosCommand command, Consumer<byte[]> reply) {
        if (hangs) {
            return;
        }
        if (command instanceof EscPosCommand.StatusNow ask && answersNow) {
            reply.accept(new byte[] {(byte) sensors.now(ask.what())});
        } else if (command instanceof EscPosCommand.Recover) {
            sensors.recovered();
            forget();
        } else if (command instanceof EscPosCommand.ClearBuffers) {
            forget();
        }
    }

    private void forget() {
        buffer.clear();
        tear();
    }

    private void work(Consumer<byte[]> reply) {
        while (!hangs && sensors.canPrint()) {
            Optional<EscPosCommand> next = buffer.next();
            if (next.isEmpty()) {
                return;
            }
            byte[] bytes = buffer.consumed();
            if (!troubled(bytes.length)) {
                carryOut(next.get(), bytes, reply);
            }
        }
    }

    /** Whether the command with these bytes is the one that is not carried out. */
    private boolean troubled(int bytes) {
        plannedAfter -= bytes;
        Trouble now = planned;
        if (now == null || plannedAfter > 0) {
            return false;
        }
        planned = null;
        switch (now) {
            case JAM -> sensors.jam();
            case PAPER_END -> sensors.paperOut(true);
            case HANG -> hangs = true;
            case DEATH -> die();
        }
        return true;
    }

    private void die() {
        powerOff();
        onDeath.run();
    }

    /** What was in its memory is gone. */
    synchronized void powerOff() {
        forget();
        hangs = false;
    }

    private void carryOut(EscPosCommand command, byte[] bytes, Consumer<byte[]> reply) {
        if (RealTimeWatch.isRealTime(command)) {
            return; // was obeyed when it came
        }
        if (command instanceof EscPosCommand.StatusInOrder) {
            if (answersInOrder) {
                reply.accept(new byte[] {(byte) sensors.inOrder()});
            }
            return;
        }
        paper.writeBytes(bytes);
        if (command instanceof EscPosCommand.Cut) {
            out(true);
        }
    }

    private void tear() {
        if (paper.size() > 0) {
            out(false);
        }
    }

    private void out(boolean whole) {
        Slip slip = new Slip(paper.toByteArray(), whole, System.nanoTime());
        paper.reset();
        slips.add(slip);
        notifyAll();
        onSlip.accept(slip);
    }
}
