package io.jiaohao.terminal.pad.frame;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds {@link Ff68Frame}s. Whatever fails to be one gives way by a single byte, so that a frame
 * that begins inside a broken one is found.
 */
final class Ff68Reader implements FrameReader {
    private final FrameRules rules;
    private final Consumer<Frame> onFrame;
    private final FrameCounts counts;
    private final byte[] held;
    private int size; // of what is held: at most one frame
    private boolean skipping; // bytes are being dropped whose fault is counted already

    Ff68Reader(FrameRules rules, Consumer<Frame> onFrame, FrameCounts counts) {
        this.rules = rules;
        this.onFrame = onFrame;
        this.counts = counts;
        this.held = new byte[Ff68Frame.HEAD + rules.longest() + Ff68Frame.TAIL];
    }

    @Override
    public void read(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            held[size++] = bytes[i];
            settle();
        }
    }

    @Override
    public void silence() {
        if (size > 1) { // a frame had begun
            skipping = false;
        }
        while (size > 0) {
            fault(Fault.SHORT);
            settle();
        }
        skipping = false;
    }

    private void settle() {
        while (size > 0 && step()) {
            // until what is held may become a frame
        }
    }

    /** Looks at the beginning of what is held; false when more must come. */
    private boolean step() {
        if (at(0) != Ff68Frame.FIRST || size > 1 && at(1) != Ff68Frame.SECOND) {
            return fault(Fault.GARBAGE);
        }
        if (size < Ff68Frame.HEAD) {
            return false;
        }
        int length = at(2);
        if (at(3) != length || at(4) != Ff68Frame.SECOND) {
            return begun(Fault.BROKEN);
        }
        if (length < Ff68Frame.LEAST_LENGTH || length > rules.longest()) {
            return begun(length > rules.longest() ? Fault.LONG : Fault.SHORT);
        }
        int whole = Ff68Frame.HEAD + length + Ff68Frame.TAIL;
        return size >= whole && end(whole);
    }

    private boolean end(int whole) {
        if (at(whole - 1) != Ff68Frame.END) {
            return begun(Fault.BROKEN);
        }
        Frame frame = new Frame(Arrays.copyOf(held, whole));
        if (rules.sum() && !Ff68Frame.of(frame).encode().equals(frame)) {
            return begun(Fault.CHECKSUM);
        }
        skipping = false;
        counts.good();
        drop(whole);
        onFrame.accept(frame);
        return true;
    }

    /** What looked like a frame is none: a fault of its own. */
    private boolean begun(Fault fault) {
        skipping = false;
        return fault(fault);
    }

    /** Skips a byte; a run of skipped bytes is one fault. */
    private boolean fault(Fault fault) {
        if (!skipping) {
            counts.add(fault);
            skipping = true;
        }
        drop(1);
        return true;
    }

    private int at(int index) {
        return held[index] & 0xFF;
    }

    private void drop(int count) {
        System.arraycopy(held, count, held, 0, size - count);
        size -= count;
    }
}
