package io.jiaohao.protocol.link;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a device waits before it connects again: 0.2 s, doubling to 1 s for the first two
 * minutes of an outage and then to 10 s, each with ±25 % of jitter so that a hall's devices do not
 * come back in one burst. Used by one thread.
 */
final class Backoff {
    private static final long FIRST_MILLIS = 200;
    private static final long EARLY_MILLIS = 1_000;
    private static final long LATE_MILLIS = 10_000;
    private static final long EARLY_PHASE_MILLIS = 120_000;
    private static final double JITTER = 0.25;

    private final DoubleSupplier random;
    private long delayMillis = FIRST_MILLIS; // doubles with each failure
    private long waitedMillis; // since the outage began

    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** The next wait. */
    Duration next() {
        double factor = 1 - JITTER + 2 * JITTER * random.getAsDouble();
        long millis = Math.round(delayMillis * factor);
        waitedMillis += millis;
        long ceiling = waitedMillis < EARLY_PHASE_MILLIS ? EARLY_MILLIS : LATE_MILLIS;
        delayMillis = Math.min(delayMillis * 2, ceiling);
        return Duration.ofMillis(millis);
    }

    /** The outage is over. */
    void reset() {
        delayMillis = FIRST_MILLIS;
        waitedMillis = 0;
    }
}
