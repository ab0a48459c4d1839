package io.jiaohao.server.domain.state;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When tickets are issued, in the hall's own time. */
public record OpeningHours(List<Interval> intervals) {
    public static final int MINUTES_OF_DAY = 24 * 60;

    /** Always. */
    public static final OpeningHours ALWAYS =
            new OpeningHours(
                    List.of(new Interval(Set.of(DayOfWeek.values()), 0, MINUTES_OF_DAY, null)));

    /**
     * A part of some days of the week.
     *
     * @param fromMinute first minute of the day
     * @param toMinute first minute after it, at most 1440
     * @param cap takes of a matter in it; null for no limit (DOMAIN T1)
     */
    public record Interval(
            Set<DayOfWeek> days, int fromMinute, int toMinute, @Nullable Integer cap) {
        public Interval {
            days = Set.copyOf(days);
        }

        boolean contains(LocalDateTime time) {
            int minute = time.getHour() * 60 + time.getMinute();
            return days.contains(time.getDayOfWeek()) && minute >= fromMinute && minute < toMinute;
        }
    }

    public OpeningHours {
        intervals = List.copyOf(intervals);
    }

    public boolean contains(LocalDateTime time) {
        return intervals.stream().anyMatch(interval -> interval.contains(time));
    }

    /** The interval that a moment lies in; of two, the first. */
    public Optional<Interval> at(LocalDateTime time) {
        return intervals.stream().filter(interval -> interval.contains(time)).findFirst();
    }

    /** The intervals of one day of the week, in order. */
    public List<Interval> on(DayOfWeek day) {
        return intervals.stream().filter(interval -> interval.days().contains(day)).toList();
    }
}
