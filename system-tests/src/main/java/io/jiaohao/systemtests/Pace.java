package io.jiaohao.systemtests;

import java.util.Random;

/**
 * How long things take in the played hall. One seed gives one play. Used by one thread.
 *
 * @param factor 1 for a lively hall, less for a faster one
 */
record Pace(Random random, double factor) {
    /** A wait of so many seconds, in milliseconds. */
    long between(int fromSeconds, int toSeconds) {
        double seconds = fromSeconds + random.nextDouble() * (toSeconds - fromSeconds);
        return Math.max(1, Math.round(seconds * 1_000 * factor));
    }

    /** Whether something happens that happens so often in a hundred. */
    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }
}
