package io.jiaohao.server.simulate;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What is still to happen, by virtual time; what falls on the same moment, in the order in which it
 * was planned.
 */
final class Agenda {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::at).thenComparingLong(Entry::count);

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(ORDER);
    private Instant now;
    private long planned;

    private record Entry(Instant at, long count, Runnable what) {}

    Agenda(Instant begin) {
        now = begin;
    }

    Instant now() {
        return now;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void plan(Instant at, Runnable what) {
        entries.add(new Entry(at, planned++, what));
    }

    /** Lets everything happen, also what is planned meanwhile. */
    void run() {
        for (Entry entry = entries.poll(); entry != null; entry = entries.poll()) {
            now = entry.at();
            entry.what().run();
        }
    }
}
