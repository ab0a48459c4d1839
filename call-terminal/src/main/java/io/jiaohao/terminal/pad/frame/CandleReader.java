package io.jiaohao.terminal.pad.frame;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds Candle frames: they begin with 01 to 04 and end with 07, and nothing between is below 20.
 * They have no sum, so this form is all that can be checked.
 */
final class CandleReader implements FrameReader {
    private static final int FIRST_START = 0x01;
    private static final int LAST_START = 0x04;
    private static final int END = 0x07;
    private static final int LEAST_INSIDE = 0x20;
    private static final int LEAST_SIZE = 3; // 04 address 07

    private final Consumer<Frame> onFrame;
    private final FrameCounts counts;
    private final byte[] held;
    private int size; // 0 outside a frame
    private boolean skipping; // bytes outside a frame, counted already

    CandleReader(FrameRules rules, Consumer<Frame> onFrame, FrameCounts counts) {
        this.onFrame = onFrame;
        this.counts = counts;
        this.held = new byte[rules.longest()];
    }

    @Override
    public void read(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            put(bytes[i] & 0xFF);
        }
    }

    @Override
    public void silence() {
        if (size > 0) {
            abandon(Fault.SHORT);
        }
        skipping = false;
    }

    private void put(int value) {
        if (value >= FIRST_START && value <= LAST_START) {
            if (size > 0) {
                abandon(Fault.BROKEN); // two pads at once, or the end was lost
            }
            skipping = false;
            hold(value);
        } else if (size == 0) {
            skip();
        } else if (value == END) {
            end();
        } else if (value < LEAST_INSIDE) {
            abandon(Fault.BROKEN);
        } else if (size == held.length - 1) {
            abandon(Fault.LONG);
        } else {
            hold(value);
        }
    }

    private void end() {
        hold(END);
        if (size < LEAST_SIZE) {
            abandon(Fault.SHORT);
            return;
        }
        Frame frame = new Frame(Arrays.copyOf(held, size));
        size = 0;
        counts.good();
        onFrame.accept(frame);
    }

    private void hold(int value) {
        held[size++] = (byte) value;
    }

    private void abandon(Fault fault) {
        counts.add(fault);
        size = 0;
        skipping = true;
    }

    private void skip() {
        if (!skipping) {
            counts.add(Fault.GARBAGE);
            skipping = true;
        }
    }
}
