package io.jiaohao.kiosk.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.kit.config.Durations;
import java.time.Duration;
import java.util.Objects;

/**
 * {@code offline-numbers}: the kiosk gives numbers of its own while no server can be reached
 * (DOMAIN N8). Off without it.
 *
 * @param count how many numbers of each queue it holds; they are missing from the series of others
 * @param after how long no server was reached before it gives them: a server that is restarted
 *     should be back by then
 */
public record OfflineNumbersConfig(Integer count, Duration after) {
    private static final int DEFAULT_COUNT = 50;
    private static final int MOST = 500; // of one numbers.lease
    private static final Duration DEFAULT_AFTER = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(1);

    public OfflineNumbersConfig {
        count = Objects.requireNonNullElse(count, DEFAULT_COUNT);
        after = Objects.requireNonNullElse(after, DEFAULT_AFTER);
        require(count >= 1 && count <= MOST, "count", "must be 1..%d, but was %d", MOST, count);
        require(
                after.compareTo(SHORTEST) >= 0 && after.compareTo(LONGEST) <= 0,
                "after",
                "must be %s..%s, but was %s",
                Durations.text(SHORTEST),
                Durations.text(LONGEST),
                Durations.text(after));
    }
}
