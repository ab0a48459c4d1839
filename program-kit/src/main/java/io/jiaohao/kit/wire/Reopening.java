package io.jiaohao.kit.wire;

import java.time.Duration;

/**
 * How long to wait before a line that is not there is tried again: 0.2 s, doubling to 1 s, so that
 * what hangs on it shows the truth within two seconds of being plugged in. Used by one thread.
 */
public final class Reopening {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private Duration next = FIRST; // doubles with each failure

    /** How long now. */
    public Duration next() {
        Duration wait = next;
        next = wait.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : wait.multipliedBy(2);
        return wait;
    }

    /** The line was there. */
    public void reset() {
        next = FIRST;
    }
}
