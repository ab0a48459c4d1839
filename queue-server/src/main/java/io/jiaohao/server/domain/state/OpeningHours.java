package io.jiaohao.server.domain.state;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parts of the days of a week, in the hall's own time. */
public record OpeningHours(List<Interval> intervals) {
    public static final int MINUTES_OF_DAY = 24 * 60;

    /** Always. */
    public static final OpeningHours ALWAYS =
            new OpeningHours(
                    List.of(new Interval(Set.of(DayOfWeek.values()), 0, MINUTES_OF_DAY, null)));

    /** Never. */
    public static final OpeningHours NEVER = new OpeningHours(List.of());

    private static final int MINUTES_OF_HOUR = 60;

    /**
     * A part of some days of the week. Its first minute tells it from the others of a date.
     *
     * @param fromMinute first minute of the day
     * @param toMinute first minute after it, at most 1440
     * @param cap takes in it (DOMAIN T1); null for no limit
     */
    public record Interval(
            Set<DayOfWeek> days, int fromMinute, int toMinute, @Nullable Integer cap) {
        public Interval {
            days = Set.copyOf(days);
        }

        /** Without a limit of its own. */
        public Interval(Set<DayOfWeek> days, int fromMinute, int toMinute) {
            this(days, fromMinute, toMinute, null);
        }

        public boolean contains(LocalTime time) {
            int minute = minuteOf(time);
            return minute >= fromMinute && minute < toMinute;
        }

        /** What of it lies in another one. */
        Optional<Interval> within(Interval other) {
            int from = Math.max(fromMinute, other.fromMinute);
            int to = Math.min(toMinute, other.toMinute);
            return from < to ? Optional.of(new Interval(days, from, to, cap)) : Optional.empty();
        }
    }

    public OpeningHours {
        intervals = List.copyOf(intervals);
    }

    /** Whether there is an interval with a limit of its own. */
    public boolean isCapped() {
        return intervals.stream().anyMatch(interval -> interval.cap() != null);
    }

    /** The intervals of one day of the week, the earliest first. */
    public List<Interval> on(DayOfWeek day) {
        return intervals.stream()
                .filter(interval -> interval.days().contains(day))
                .sorted(Comparator.comparingInt(Interval::fromMinute))
                .toList();
    }

    static int minuteOf(LocalTime time) {
        return time.getHour() * MINUTES_OF_HOUR + time.getMinute();
    }
}
