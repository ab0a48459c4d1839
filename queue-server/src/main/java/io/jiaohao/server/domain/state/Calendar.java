package io.jiaohao.server.domain.state;

import io.jiaohao.server.domain.state.OpeningHours.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When a hall gives numbers and serves, in its own time (DOMAIN H1). The first that knows a date
 * decides: special day, working day, holiday, season, week.
 */
public record Calendar(
        Schedule week,
        List<Season> seasons,
        List<Holiday> holidays,
        List<WorkingDay> workingDays,
        List<SpecialDay> specialDays) {
    private static final int SEARCHED_DAYS = 60;

    public static final Calendar ALWAYS = weekly(Schedule.ALWAYS);

    /**
     * A part of every year with hours of its own.
     *
     * @param to its last day; before {@code from} when it lasts over new year
     */
    public record Season(MonthDay from, MonthDay to, Schedule schedule) {
        public boolean contains(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            boolean begun = !day.isBefore(from);
            boolean unfinished = !day.isAfter(to);
            return from.isAfter(to) ? begun || unfinished : begun && unfinished;
        }
    }

    /**
     * Days on which the hall is closed.
     *
     * @param to the last of them
     */
    public record Holiday(LocalDate from, LocalDate to, Text name) {
        boolean contains(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /** A day on which people work for a free one (调休), by the pattern of a day of the week. */
    public record WorkingDay(LocalDate date, DayOfWeek as) {}

    /** A date with hours of its own. */
    public record SpecialDay(LocalDate date, @Nullable Text name, Schedule schedule) {
        CalendarDay running(DayOfWeek pattern) {
            return new CalendarDay(pattern, schedule, true, name);
        }
    }

    public Calendar {
        seasons = List.copyOf(seasons);
        holidays = List.copyOf(holidays);
        workingDays = List.copyOf(workingDays);
        specialDays = List.copyOf(specialDays);
    }

    /** The same every week of the year. */
    public static Calendar weekly(Schedule week) {
        return new Calendar(week, List.of(), List.of(), List.of(), List.of());
    }

    /** What rules a date. */
    public CalendarDay on(LocalDate date) {
        Optional<WorkingDay> working =
                workingDays.stream().filter(day -> day.date().equals(date)).findFirst();
        DayOfWeek pattern = working.map(WorkingDay::as).orElse(date.getDayOfWeek());
        Optional<CalendarDay> special =
                specialDays.stream()
                        .filter(day -> day.date().equals(date))
                        .findFirst()
                        .map(day -> day.running(pattern));
        return special.or(() -> working.isEmpty() ? holiday(date) : Optional.empty())
                .orElseGet(() -> new CalendarDay(pattern, usual(date), false, null));
    }

    private Optional<CalendarDay> holiday(LocalDate date) {
        return holidays.stream()
                .filter(holiday -> holiday.contains(date))
                .findFirst()
                .map(
                        holiday ->
                                new CalendarDay(
                                        date.getDayOfWeek(),
                                        Schedule.CLOSED,
                                        true,
                                        holiday.name()));
    }

    /** The usual week of a date's season. */
    public Schedule usual(LocalDate date) {
        return seasons.stream()
                .filter(season -> season.contains(date))
                .findFirst()
                .map(Season::schedule)
                .orElse(week);
    }

    /**
     * The interval in which numbers are given at a moment.
     *
     * @param own the matter's hours; null for one that has the hall's
     */
    public Optional<Interval> takes(LocalDateTime at, @Nullable OpeningHours own) {
        return on(at.toLocalDate()).takes(at.toLocalTime(), own);
    }

    /** Whether visitors are served at a moment. */
    public boolean serves(LocalDateTime at) {
        return serviceIntervals(at.toLocalDate()).stream()
                .anyMatch(interval -> interval.contains(at.toLocalTime()));
    }

    /** When visitors are served on a date, the earliest first. */
    public List<Interval> serviceIntervals(LocalDate date) {
        return on(date).serviceIntervals();
    }

    /** The holiday or special day that a date is, if any. */
    public Optional<Text> closedBecause(LocalDate date) {
        return Optional.ofNullable(on(date).name());
    }

    /**
     * The first moment, not before another, at which numbers are given; empty when there is none
     * within ⟨60⟩ days (DOMAIN T1).
     *
     * @param own the matter's hours; null for one that has the hall's
     */
    public Optional<LocalDateTime> nextTake(LocalDateTime from, @Nullable OpeningHours own) {
        return IntStream.rangeClosed(0, SEARCHED_DAYS)
                .mapToObj(from.toLocalDate()::plusDays)
                .flatMap(
                        date ->
                                on(date).takeIntervals(own).stream()
                                        .filter(each -> end(date, each).isAfter(from))
                                        .map(
                                                each ->
                                                        date.atStartOfDay()
                                                                .plusMinutes(each.fromMinute())))
                .findFirst()
                .map(begins -> begins.isBefore(from) ? from : begins);
    }

    private static LocalDateTime end(LocalDate date, Interval interval) {
        return date.atStartOfDay().plusMinutes(interval.toMinute());
    }
}
