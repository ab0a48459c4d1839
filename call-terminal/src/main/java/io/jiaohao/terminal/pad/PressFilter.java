package io.jiaohao.terminal.pad;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one press of many: the same key within a while of the last time is a contact that bounces,
 * a finger that pressed twice, or a key that sticks (DOMAIN W4). Each repetition begins the while
 * anew, so that a key which sticks calls one visitor and not one every 1.5 s. Confined to one
 * thread.
 */
final class PressFilter {
    private static final long STUCK_NANOS = 10_000_000_000L;

    private final long whileNanos;
    private final Map<List<Integer>, Run> runs = new HashMap<>(); // by key

    private record Run(long first, long last) {}

    PressFilter(Duration samePress) {
        this.whileNanos = samePress.toNanos();
    }

    /** Whether it is a press of its own. */
    boolean isNew(List<Integer> keys, long nanos) {
        runs.values().removeIf(run -> nanos - run.last() > whileNanos);
        Run run = runs.get(keys);
        runs.put(keys, new Run(run == null ? nanos : run.first(), nanos));
        return run == null;
    }

    /** Whether a key has been repeating for so long that nobody can be pressing it. */
    boolean isStuck(long nanos) {
        return runs.values().stream()
                .anyMatch(
                        run ->
                                nanos - run.last() <= whileNanos
                                        && run.last() - run.first() > STUCK_NANOS);
    }
}
