package io.jiaohao.server.domain.state;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.OpeningHours.Interval;
import io.jiaohao.server.scenario.TestHall;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hours a date has. */
class CalendarTest {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);
    private static final Text NATIONAL_DAY = TestHall.text("National Day");

    /** A matter of Thursdays, from eight to four, with a Saturday morning. */
    private static final OpeningHours THURSDAYS =
            new OpeningHours(
                    List.of(
                            new Interval(Set.of(THURSDAY), 8 * 60, 16 * 60, 40),
                            new Interval(Set.of(SATURDAY), 9 * 60, 11 * 60)));

    /**
     * Weekdays 8:30–12:00 and 13:30–17:00, numbers until half an hour before; from 1 July to 30
     * September the afternoon is 15:00–18:00, from 20 December to 10 January nothing but mornings.
     */
    private static final Calendar CALENDAR =
            new Calendar(
                    week(13 * 60 + 30, 17 * 60),
                    List.of(
                            season("--07-01", "--09-30", week(15 * 60, 18 * 60)),
                            season("--12-20", "--01-10", mornings())),
                    List.of(holiday("2026-10-01", "2026-10-07")),
                    List.of(
                            new Calendar.WorkingDay(LocalDate.parse("2026-10-10"), THURSDAY),
                            new Calendar.WorkingDay(LocalDate.parse("2026-10-07"), MONDAY)),
                    List.of(
                            special("2026-10-03", 9 * 60, 10 * 60),
                            special("2026-11-26", 9 * 60, 12 * 60),
                            new Calendar.SpecialDay(
                                    LocalDate.parse("2026-11-27"), null, Schedule.CLOSED)));

    private static Schedule week(int from, int to) {
        return new Schedule(
                new OpeningHours(
                        List.of( // not in order, on purpose
                                new Interval(WEEKDAYS, from, to - 30, 100),
                                new Interval(WEEKDAYS, 8 * 60, 11 * 60 + 30))),
                new OpeningHours(
                        List.of(
                                new Interval(WEEKDAYS, 8 * 60 + 30, 12 * 60),
                                new Interval(WEEKDAYS, from, to))));
    }

    private static Schedule mornings() {
        OpeningHours mornings =
                new OpeningHours(List.of(new Interval(WEEKDAYS, 8 * 60 + 30, 12 * 60)));
        return new Schedule(mornings, mornings);
    }

    private static Calendar.Season season(String from, String to, Schedule schedule) {
        return new Calendar.Season(MonthDay.parse(from), MonthDay.parse(to), schedule);
    }

    private static Calendar.Holiday holiday(String from, String to) {
        return new Calendar.Holiday(LocalDate.parse(from), LocalDate.parse(to), NATIONAL_DAY);
    }

    private static Calendar.SpecialDay special(String date, int from, int to) {
        OpeningHours hours =
                new OpeningHours(List.of(new Interval(Set.of(DayOfWeek.values()), from, to)));
        return new Calendar.SpecialDay(
                LocalDate.parse(date), TestHall.text("Special"), new Schedule(hours, hours));
    }

    private static String takes(String date, @Nullable OpeningHours own) {
        return show(CALENDAR.on(LocalDate.parse(date)).takeIntervals(own));
    }

    private static String serves(String date) {
        return show(CALENDAR.serviceIntervals(LocalDate.parse(date)));
    }

    private static String show(List<Interval> intervals) {
        return String.join(
                " ",
                intervals.stream()
                        .map(each -> clock(each.fromMinute()) + "-" + clock(each.toMinute()))
                        .toList());
    }

    private static String clock(int minute) {
        return "%d:%02d".formatted(minute / 60, minute % 60);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 8:30-12:00 13:30-17:00", // a Monday
        "2026-11-21, ''", // a Saturday
        "2026-06-30, 8:30-12:00 13:30-17:00",
        "2026-07-01, 8:30-12:00 15:00-18:00",
        "2026-09-30, 8:30-12:00 15:00-18:00",
        "2026-12-21, 8:30-12:00",
        "2027-01-08, 8:30-12:00",
        "2027-01-11, 8:30-12:00 13:30-17:00",
        "2026-10-01, ''",
        "2026-10-06, ''",
        "2026-10-08, 8:30-12:00 13:30-17:00",
        "2026-10-10, 8:30-12:00 13:30-17:00", // a Saturday at work
        "2026-10-07, 8:30-12:00 13:30-17:00", // at work in the holiday
        "2026-10-03, 9:00-10:00", // special in the holiday, on a Saturday
        "2026-11-26, 9:00-12:00",
        "2026-11-27, ''",
    })
    void shouldH1TakeTheFirstRuleThatKnowsTheDate(String date, String hours) {
        assertEquals(hours, serves(date));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, 8:00-16:00", // a Thursday
        "2026-11-20, ''",
        "2026-11-21, 9:00-11:00", // a Saturday
        "2026-07-02, 8:00-16:00", // the season is the hall's
        "2026-10-01, ''", // a Thursday in the holiday
        "2026-10-10, 8:00-16:00", // a Saturday that runs as a Thursday
        "2026-10-03, 9:00-10:00", // a special Saturday in the holiday
        "2026-11-26, 9:00-12:00", // a special Thursday
        "2026-11-27, ''",
    })
    void shouldH1RuleTheDatesOfAMatterWithItsOwnHours(String date, String hours) {
        assertEquals(hours, takes(date, THURSDAYS));
    }

    @Test
    void shouldH2StopGivingNumbersBeforeTheServiceEnds() {
        LocalDateTime halfPastFour = LocalDateTime.parse("2026-11-23T16:30:00");
        assertTrue(CALENDAR.takes(halfPastFour.minusSeconds(1), null).isPresent());
        assertTrue(CALENDAR.takes(halfPastFour, null).isEmpty());
        assertTrue(CALENDAR.serves(halfPastFour));
        assertTrue(CALENDAR.serves(LocalDateTime.parse("2026-11-23T16:59:59")));
        assertFalse(CALENDAR.serves(LocalDateTime.parse("2026-11-23T17:00:00")));
    }

    @Test
    void shouldH2KnowWhenTheDayCloses() {
        HallPlan plan = TestHall.plan(TestHall.ZONE, CALENDAR);
        assertEquals(
                Optional.of(Instant.parse("2026-11-23T09:00:00Z")),
                plan.closing(LocalDate.parse("2026-11-23")));
        assertEquals(Optional.empty(), plan.closing(LocalDate.parse("2026-10-01")));
        assertEquals(
                Optional.empty(),
                TestHall.plan(TestHall.ZONE, Calendar.ALWAYS)
                        .closing(LocalDate.parse("2026-11-23")));
    }

    @Test
    void shouldH6GiveNumbersBeforeTheServiceBegins() {
        LocalDateTime eight = LocalDateTime.parse("2026-11-23T08:00:00");
        assertEquals("8:00-11:30 13:30-16:30", takes("2026-11-23", null));
        assertTrue(CALENDAR.takes(eight, null).isPresent());
        assertFalse(CALENDAR.serves(eight));
    }

    @Test
    void shouldT1TellTheCapOfTheInterval() {
        assertEquals(Optional.of(100), capAt("2026-11-23T14:00:00", null));
        assertEquals(Optional.empty(), capAt("2026-11-23T09:00:00", null));
        assertEquals(Optional.of(40), capAt("2026-11-26T09:30:00", THURSDAYS)); // cut, special
    }

    private static Optional<Integer> capAt(String at, @Nullable OpeningHours own) {
        return CALENDAR.takes(LocalDateTime.parse(at), own).map(Interval::cap);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:00:00, 2026-11-23T08:00:00",
        "2026-11-23T09:10:00, 2026-11-23T09:10:00", // now
        "2026-11-23T11:30:00, 2026-11-23T13:30:00", // after lunch
        "2026-11-23T16:30:00, 2026-11-24T08:00:00",
        "2026-09-30T17:30:00, 2026-10-03T09:00:00", // special, in the holiday
        "2026-10-03T10:00:00, 2026-10-07T08:00:00", // the working day
        "2026-10-09T18:00:00, 2026-10-10T08:00:00",
        "2026-11-26T12:00:00, 2026-11-30T08:00:00",
    })
    void shouldT1FindWhenNumbersAreGivenNext(String from, String next) {
        assertEquals(
                Optional.of(LocalDateTime.parse(next)),
                CALENDAR.nextTake(LocalDateTime.parse(from), null));
    }

    @Test
    void shouldT1FindWhenAMatterWithItsOwnHoursIsNext() {
        assertEquals(
                Optional.of(LocalDateTime.parse("2026-11-26T09:00:00")),
                CALENDAR.nextTake(LocalDateTime.parse("2026-11-21T11:00:00"), THURSDAYS));
    }

    @Test
    void shouldT1LookSixtyDaysAheadAtMost() {
        Schedule week = week(13 * 60 + 30, 17 * 60);
        LocalDateTime evening = LocalDateTime.parse("2026-11-23T18:00:00");
        assertTrue(closedUntil(week, "2027-01-21").nextTake(evening, null).isPresent());
        assertTrue(closedUntil(week, "2027-01-22").nextTake(evening, null).isEmpty());
    }

    private static Calendar closedUntil(Schedule week, String to) {
        return new Calendar(
                week, List.of(), List.of(holiday("2026-11-23", to)), List.of(), List.of());
    }

    @Test
    void shouldT1NameTheHolidayOrTheSpecialDay() {
        assertEquals(
                Optional.of(NATIONAL_DAY), CALENDAR.closedBecause(LocalDate.parse("2026-10-01")));
        assertEquals(
                Optional.of(TestHall.text("Special")),
                CALENDAR.closedBecause(LocalDate.parse("2026-10-03")));
        assertEquals(Optional.empty(), CALENDAR.closedBecause(LocalDate.parse("2026-10-07")));
        assertEquals(Optional.empty(), CALENDAR.closedBecause(LocalDate.parse("2026-11-27")));
    }
}
