package io.jiaohao.server.push;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Spreads the ticks that follow changes, of all halls of a node: a hall gets at most four a second,
 * and all of them together a tenth of one processor, for their estimates cost more than the
 * changes. Any thread.
 */
final class TickSlots {
    private static final long INTERVAL_NANOS = 250_000_000L;
    private static final int PAUSE_PER_COST = 10; // after a tick, so many times what it took
    private static final int MEMORY = 8; // ticks that the usual cost looks back on

    private final LongSupplier nanoTime;
    private final AtomicLong end; // of the last slot that was given away
    private volatile long costNanos; // of a tick, usually

    TickSlots(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.end = new AtomicLong(nanoTime.getAsLong());
    }

    /** Takes the next slot and says in how many nanoseconds it begins. */
    long reserve() {
        long now = nanoTime.getAsLong();
        long length = PAUSE_PER_COST * costNanos;
        long slotEnd = end.updateAndGet(last -> Math.max(last, now + INTERVAL_NANOS) + length);
        return slotEnd - length - now;
    }

    /** Runs a tick and remembers what it took. */
    void run(Runnable tick) {
        long began = nanoTime.getAsLong();
        tick.run();
        long took = nanoTime.getAsLong() - began;
        costNanos += (took - costNanos) / MEMORY;
    }
}
