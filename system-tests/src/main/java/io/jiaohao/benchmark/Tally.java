package io.jiaohao.benchmark;

import java.util.Arrays;

/** Counts answers and how long each took. Confined to one thread. */
final class Tally {
    private static final int FIRST_SIZE = 65_536;

    private long[] nanos = new long[FIRST_SIZE];
    private int count; // of nanos in use
    private long refused; // answers that were errors
    private String firstRefusal = ""; // the line of the first of them
    private long beganNanos = System.nanoTime(); // when counting began

    /** Counts from now on. */
    void reset() {
        count = 0;
        refused = 0;
        beganNanos = System.nanoTime();
    }

    void answered(long took, Line line) {
        if (line.isDone()) {
            took(took);
        } else {
            refused++;
            if (firstRefusal.isEmpty()) {
                firstRefusal = line.toString();
            }
        }
    }

    void took(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    /** What was counted so far. */
    Sample sample() {
        long elapsed = System.nanoTime() - beganNanos;
        return new Sample(
                new Latencies(Arrays.copyOf(nanos, count)), elapsed, refused, firstRefusal);
    }

    /**
     * What was counted in a stretch of time.
     *
     * @param firstRefusal empty when nothing was refused
     */
    record Sample(Latencies latencies, long elapsedNanos, long refused, String firstRefusal) {
        private static final double NANOS_PER_SECOND = 1e9;

        double perSecond() {
            return latencies.count() * NANOS_PER_SECOND / elapsedNanos;
        }

        /** Itself; throws when something was refused, for then it measured something else. */
        Sample clean() {
            if (refused > 0) {
                throw new IllegalStateException(
                        "Expected no refusal, but refused=%d, the first: %s"
                                .formatted(refused, firstRefusal));
            }
            return this;
        }
    }
}
