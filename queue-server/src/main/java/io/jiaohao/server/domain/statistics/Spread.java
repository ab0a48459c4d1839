package io.jiaohao.server.domain.statistics;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How times are spread; exact, with percentiles by nearest rank (DOMAIN M1).
 *
 * @param count of the times; with none of them all else is zero
 */
public record Spread(
        int count, Duration mean, Duration p50, Duration p90, Duration p95, Duration max) {
    private static final int WHOLE = 100;
    private static final int MEDIAN = 50;
    private static final int NINETY = 90;
    private static final int NINETY_FIVE = 95;

    public static final Spread NONE =
            new Spread(
                    0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public static Spread of(Stream<Duration> times) {
        Duration[] sorted = times.sorted().toArray(Duration[]::new);
        return sorted.length == 0
                ? NONE
                : new Spread(
                        sorted.length,
                        Arrays.stream(sorted)
                                .reduce(Duration.ZERO, Duration::plus)
                                .dividedBy(sorted.length),
                        rank(sorted, MEDIAN),
                        rank(sorted, NINETY),
                        rank(sorted, NINETY_FIVE),
                        rank(sorted, WHOLE));
    }

    /** The least time that so many percent do not exceed. */
    private static Duration rank(Duration[] sorted, int percent) {
        return sorted[(sorted.length * percent - 1) / WHOLE];
    }
}
