package io.jiaohao.server.domain.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Means and percentiles. */
class SpreadTest {
    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void shouldM1CountNothingAsZero() {
        assertEquals(Spread.NONE, Spread.of(Stream.empty()));
    }

    @Test
    void shouldM1TakeTheNearestRank() {
        Spread spread = Spread.of(LongStream.rangeClosed(1, 20).mapToObj(SpreadTest::minutes));
        assertEquals(
                new Spread(
                        20,
                        Duration.ofSeconds(10 * 60 + 30),
                        minutes(10),
                        minutes(18),
                        minutes(19),
                        minutes(20)),
                spread);
    }

    @Test
    void shouldM1RoundRanksUp() {
        Spread spread = Spread.of(Stream.of(minutes(3), minutes(1), minutes(2)));
        assertEquals(minutes(2), spread.p50());
        assertEquals(minutes(3), spread.p90());
        assertEquals(minutes(1), Spread.of(Stream.of(minutes(1))).p50());
    }

    @Test
    void shouldM1KeepHoursAndMilliseconds() {
        Duration exact = Duration.ofHours(25).plusMillis(7);
        Spread spread = Spread.of(IntStream.range(0, 3).mapToObj(each -> exact));
        assertEquals(exact, spread.mean());
        assertEquals(exact, spread.max());
    }
}
