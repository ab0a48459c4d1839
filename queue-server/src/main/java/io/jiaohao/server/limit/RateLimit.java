package io.jiaohao.server.limit;

import io.jiaohao.server.config.ServerFile;
import java.util.function.LongSupplier;

/** A token bucket: so many requests a second in the long run, so many at once. Any thread. */
public final class RateLimit {
    private static final double NANOS_PER_SECOND = 1e9;

    private final ServerFile.Rate rate;
    private final LongSupplier nanoTime;
    private double tokens; // what may be spent now; owed when negative
    private long filledNanos; // when it was last filled

    public RateLimit(ServerFile.Rate rate, LongSupplier nanoTime) {
        this.rate = rate;
        this.nanoTime = nanoTime;
        this.tokens = rate.burst();
        this.filledNanos = nanoTime.getAsLong();
    }

    /** Whether one more request is allowed; it is spent. */
    public synchronized boolean allow() {
        if (!allows()) {
            return false;
        }
        tokens -= 1;
        return true;
    }

    /** Whether one more would be allowed. */
    public synchronized boolean allows() {
        long now = nanoTime.getAsLong();
        double earned = (now - filledNanos) / NANOS_PER_SECOND * rate.perSecond();
        tokens = Math.min(rate.burst(), tokens + earned);
        filledNanos = now;
        return tokens >= 1;
    }

    /** Spends one that was begun when it was allowed; what others spent meanwhile is owed. */
    public synchronized void spend() {
        tokens = Math.max(-rate.burst(), tokens - 1);
    }
}
