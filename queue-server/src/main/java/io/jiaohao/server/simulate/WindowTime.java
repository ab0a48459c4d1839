package io.jiaohao.server.simulate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a window was staffed, and how long somebody was at hand meanwhile (from call to end,
 * DOMAIN M1).
 */
final class WindowTime {
    private @Nullable Instant staffedSince;
    private @Nullable Instant busySince;
    private long staffedMillis;
    private long busyMillis;

    void staffed(Instant at) {
        staffedSince = at;
    }

    void left(Instant at) {
        staffedMillis += between(staffedSince, at);
        staffedSince = null;
    }

    void busy(Instant at) {
        busySince = at;
    }

    void free(Instant at) {
        busyMillis += between(busySince, at);
        busySince = null;
    }

    private static long between(@Nullable Instant from, Instant to) {
        return from == null ? 0 : Duration.between(from, to).toMillis();
    }

    boolean isStaffed() {
        return staffedSince != null;
    }

    long staffedMillis() {
        return staffedMillis;
    }

    long busyMillis() {
        return busyMillis;
    }

    /** The busy part of the staffed time. */
    double busy() {
        return (double) busyMillis / staffedMillis;
    }
}
