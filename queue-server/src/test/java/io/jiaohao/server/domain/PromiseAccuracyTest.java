package io.jiaohao.server.domain;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.scenario.PlayedDays;
import io.jiaohao.server.scenario.PlayedDays.Crowd;
import io.jiaohao.server.scenario.PlayedDays.Served;
import io.jiaohao.server.scenario.PlayedHall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether visitors are called when they were told, over played days (DOMAIN P2, P3). */
class PromiseAccuracyTest {
    private static final int DAYS = 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldP3KeepThePromiseWithTheRosterOverLunch(long seed) {
        assertHonest(PlayedHall.shared(6), new Crowd(0.97, List.of("a"), 0, 450), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldP3KeepThePromiseInBothLanes(long seed) {
        assertHonest(PlayedHall.shared(6), new Crowd(0.97, List.of("a"), 0.25, 450), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldP3KeepThePromiseWithAgeingLanes(long seed) {
        assertHonest(
                PlayedHall.shared(6).with(Rules.Lanes.AGEING),
                new Crowd(0.97, List.of("a"), 0.25, 450),
                seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldP3KeepThePromiseWhereQueuesShareWindows(long seed) {
        assertHonest(
                PlayedHall.preferring("ab", "ab", "ab", "ba", "ba", "ba"),
                new Crowd(0.95, List.of("a", "b"), 0, 450),
                seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldP3KeepThePromiseOfAQueueThatIsSecondChoice(long seed) {
        assertHonest(
                PlayedHall.preferring("a", "a", "ab", "ab", "ba", "b"),
                new Crowd(0.93, List.of("a", "a", "b"), 0, 450),
                seed);
    }

    private static double late(Ticket ticket) {
        Instant called = Objects.requireNonNull(ticket.times().calledAt());
        return ticket.told().isMissedBy(ticket.times().takenAt(), called) ? 1 : 0;
    }

    private static void assertHonest(PlayedHall hall, Crowd crowd, long seed) {
        PlayedDays days = new PlayedDays(hall, crowd, seed);
        List<Ticket> called = days.play(DAYS);
        called.stream()
                .filter(ticket -> ticket.progress().absences() == 0)
                .collect(
                        groupingBy(
                                ticket -> ticket.errand().matter(),
                                averagingDouble(PromiseAccuracyTest::late)))
                .forEach(
                        (matter, share) ->
                                assertTrue(
                                        share <= 0.05,
                                        () -> "called more than 5 min late: " + matter + share));
        assertTrue(width(called) <= 25 * 60, () -> "width of the range: " + width(called));
        assertTrue(outside(called) <= 18, () -> "outside the range, percent: " + outside(called));
    }

    @Test
    void shouldT5ServeBeforeClosingAsManyAsItSays() {
        Crowd crowd = new Crowd(1.0, List.of("a"), 0.25, 450);
        List<Served> served = play(crowd, 60);
        assertBetween(99, 100, today(served, 97, 100));
        assertBetween(80, 97, today(served, 80, 96));
        assertBetween(50, 87, today(served, 50, 79));
        assertBetween(30, 70, today(served, 30, 49));
    }

    private static void assertBetween(double least, double most, double percent) {
        assertTrue(least <= percent && percent <= most, () -> "percent served: " + percent);
    }

    private static List<Served> play(Crowd crowd, int days) {
        PlayedDays played = new PlayedDays(PlayedHall.shared(6), crowd, 7);
        played.play(days);
        return played.served();
    }

    /** How many percent were served before closing, of those with such a chance. */
    private static double today(List<Served> served, int least, int most) {
        return served.stream()
                .filter(each -> each.chance() >= least && each.chance() <= most)
                .mapToInt(each -> each.today() ? 100 : 0)
                .average()
                .orElseThrow();
    }

    /** In percent. */
    private static double outside(List<Ticket> called) {
        return called.stream()
                .mapToInt(
                        ticket ->
                                waited(ticket) < ticket.told().lowSeconds()
                                                || waited(ticket) > ticket.told().highSeconds()
                                        ? 100
                                        : 0)
                .average()
                .orElseThrow();
    }

    private static long waited(Ticket ticket) {
        Instant called = Objects.requireNonNull(ticket.times().calledAt());
        return Duration.between(ticket.times().takenAt(), called).toSeconds();
    }

    /** The median, of those who waited less than an hour. */
    private static long width(List<Ticket> called) {
        long[] widths =
                called.stream()
                        .filter(ticket -> waited(ticket) < 3_600)
                        .mapToLong(t -> t.told().highSeconds() - t.told().lowSeconds())
                        .sorted()
                        .toArray();
        return widths[widths.length / 2];
    }
}
