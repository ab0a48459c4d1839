package io.jiaohao.server.config;

import java.time.Duration;

/**
 * When somebody who guesses wrong is heard no more for a while.
 *
 * @param attempts so many wrong ones begin a lock-out
 * @param within the time in which they are counted together
 * @param first how long the first one lasts; each further one twice as long
 * @param longest how long one lasts at most
 */
public record LockoutPolicy(int attempts, Duration within, Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /** How long a lock-out lasts that comes after so many others. */
    public Duration lasting(int before) {
        Duration grown = first.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
