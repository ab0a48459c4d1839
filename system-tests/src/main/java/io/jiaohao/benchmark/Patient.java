package io.jiaohao.benchmark;

/**
 * A terminal that asks for one number after the other, and notes how long at worst it went without
 * being given one. Confined to its loop's thread.
 */
final class Patient {
    private final Device terminal;
    private boolean busy; // a request is on its way
    private long lastNanos = System.nanoTime(); // when it was last given a number
    private long longestNanos; // without one, since the last reset

    Patient(Device terminal) {
        this.terminal = terminal;
    }

    /** Asks, unless an answer is on its way; what was refused for the time being is asked anew. */
    void beat() {
        if (!busy) {
            busy = true;
            terminal.change("ticket.take", Client.MATTER, this::answered);
        }
    }

    private void answered(Line line) {
        busy = false;
        if (line.isDone()) {
            long now = System.nanoTime();
            longestNanos = Math.max(longestNanos, now - lastNanos);
            lastNanos = now;
        }
    }

    /** Notes from now on. */
    void reset() {
        longestNanos = 0;
        lastNanos = System.nanoTime();
    }

    /** The longest time without a number, also one that has not ended. */
    long longestNanos() {
        return Math.max(longestNanos, System.nanoTime() - lastNanos);
    }
}
