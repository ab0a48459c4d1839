package io.jiaohao.server.gateway;

import io.jiaohao.server.config.ServerFile;
import java.util.function.LongSupplier;

/**
 * A token bucket: so many requests a second in the long run, so many at once. Used by one thread.
 */
final class RateLimit {
    private static final double NANOS_PER_SECOND = 1e9;

    private final ServerFile.Rate rate;
    private final LongSupplier nanoTime;
    private double tokens; // what may be spent now
    private long filledNanos; // when it was last filled

    RateLimit(ServerFile.Rate rate, LongSupplier nanoTime) {
        this.rate = rate;
        this.nanoTime = nanoTime;
        this.tokens = rate.burst();
        this.filledNanos = nanoTime.getAsLong();
    }

    /** Whether one more request is allowed. */
    boolean allow() {
        long now = nanoTime.getAsLong();
        double earned = (now - filledNanos) / NANOS_PER_SECOND * rate.perSecond();
        tokens = Math.min(rate.burst(), tokens + earned);
        filledNanos = now;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
