package io.jiaohao.kiosk.take;

import java.time.Duration;

/**
 * How long the kiosk waits for what.
 *
 * @param answer how long a visitor stands before the page for a number
 * @param claim how long after a restart the page may ask again
 * @param confirm how long the page may take to show a number that has no paper
 * @param repeat how long after the touch a restarted program still repeats it; the next day's
 *     numbers are not for yesterday's visitors
 * @param memory how long a touch that is sent again gets its first answer
 */
public record TakeTimes(
        Duration answer, Duration claim, Duration confirm, Duration repeat, Duration memory) {
    public static final TakeTimes DEFAULT =
            new TakeTimes(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofHours(12),
                    Duration.ofMinutes(5));
}
