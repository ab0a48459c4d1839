package io.jiaohao.server.simulate;

import java.util.Arrays;
import java.util.stream.Stream;

/** Waiting times of some people. */
final class Waits {
    private static final double MINUTE = 60_000;

    private final long[] millis;

    /** Of those who were called. */
    Waits(Stream<Slip> slips) {
        millis = slips.filter(Slip::wasCalled).mapToLong(Slip::waitMillis).sorted().toArray();
    }

    int count() {
        return millis.length;
    }

    double meanMinutes() {
        return Arrays.stream(millis).sum() / MINUTE / millis.length;
    }

    double p50Minutes() {
        return minutes(0.5);
    }

    double p95Minutes() {
        return minutes(0.95);
    }

    double maxMinutes() {
        return minutes(1);
    }

    /** The least wait that so many, 0 to 1, did not exceed. */
    private double minutes(double share) {
        int rank = (int) Math.ceil(share * millis.length);
        return millis.length == 0 ? Double.NaN : millis[Math.max(0, rank - 1)] / MINUTE;
    }
}
