package io.jiaohao.server.domain.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
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
        assertEquals(20, spread.count());
        assertEquals(Duration.ofSeconds(10 * 60 + 30), spread.mean());
        assertEquals(
                List.of(minutes(10), minutes(18), minutes(19), minutes(20)),
                List.of(spread.p50(), spread.p90(), spread.p95(), spread.max()));
    }

    @Test
    void shouldM1RoundRanksUp() {
        Spread spread = Spread.of(Stream.of(minutes(3), minutes(1), minutes(2)));
        assertEquals(minutes(2), spread.p50());
        assertEquals(minutes(3), spread.p90());
        assertEquals(minutes(1), Spread.of(Stream.of(minutes(1))).p50());
    }

    @Test
    void shouldM1KeepHoursAndTheMillisecondsOfTheMean() {
        Duration exact = Duration.ofHours(25).plusMillis(7);
        Spread spread = Spread.of(IntStream.range(0, 3).mapToObj(each -> exact));
        assertEquals(exact, spread.mean());
        assertEquals(Duration.ofHours(25), spread.max());
    }

    @Test
    void shouldAddUpToWhatAllTimesTogetherGive() {
        List<Duration> times =
                IntStream.range(0, 500)
                        .mapToObj(each -> Duration.ofMillis(each * 7_919L % 600_000))
                        .toList();
        for (int cut : new int[] {0, 1, 137, 499, 500}) {
            Spread sum =
                    Spread.of(times.subList(0, cut).stream())
                            .plus(Spread.of(times.subList(cut, 500).stream()));
            assertEquals(Spread.of(times.stream()), sum);
        }
    }

    @Test
    void shouldReadWhatItWrites() {
        Spread spread = Spread.of(Stream.of(minutes(1), minutes(1), Duration.ZERO, minutes(75)));
        assertEquals("4620000 0 60x2 4440", spread.toString());
        assertEquals(spread, Spread.valueOf(spread.toString()));
        assertEquals(Spread.NONE, Spread.valueOf(Spread.NONE.toString()));
    }

    @Test
    void shouldCountWhoWaitedNoLonger() {
        Spread spread = Spread.of(Stream.of(minutes(29), minutes(30), minutes(31)));
        assertEquals(2, spread.within(minutes(30)));
        assertEquals(0, spread.within(minutes(28)));
        assertEquals(3, spread.within(minutes(40)));
    }
}
