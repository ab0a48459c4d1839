package io.jiaohao.server.domain.state;

import io.jiaohao.server.domain.state.OpeningHours.Interval;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of one date.
 *
 * @param runsAs the day of the week whose pattern runs
 * @param special whether the date has hours of its own, which those of a matter cannot exceed
 * @param name of the holiday or special day; null for a usual day
 */
public record CalendarDay(
        DayOfWeek runsAs, Schedule schedule, boolean special, @Nullable Text name) {
    /**
     * When numbers are given.
     *
     * @param own the matter's hours; null for one that has the hall's
     */
    public List<Interval> takeIntervals(@Nullable OpeningHours own) {
        List<Interval> ofHall = schedule.take().on(runsAs);
        if (own == null) {
            return ofHall;
        }
        List<Interval> usual = own.on(runsAs);
        return special ? cut(usual, ofHall) : usual;
    }

    /**
     * The interval in which numbers are given at a time.
     *
     * @param own the matter's hours; null for one that has the hall's
     */
    Optional<Interval> takes(LocalTime time, @Nullable OpeningHours own) {
        return takeIntervals(own).stream().filter(interval -> interval.contains(time)).findFirst();
    }

    private static List<Interval> cut(List<Interval> usual, List<Interval> bounds) {
        return usual.stream()
                .flatMap(each -> bounds.stream().flatMap(bound -> each.within(bound).stream()))
                .toList();
    }

    public List<Interval> serviceIntervals() {
        return schedule.service().on(runsAs);
    }
}
