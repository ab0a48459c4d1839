package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;
import static io.jiaohao.server.config.HallFile.given;
import static io.jiaohao.server.config.HallFile.unlessAbsent;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code hours} of {@code hall.yaml}: an interval of some days.
 *
 * @param days every day when left out
 * @param cap takes in it; none when left out
 */
public record HoursFile(@Nullable List<Day> days, String from, String to, @Nullable Integer cap) {
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");
    private static final int MINUTES_OF_DAY = 24 * 60;

    /** A day of the week. */
    public enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN;

        DayOfWeek dayOfWeek() {
            return DayOfWeek.of(ordinal() + 1);
        }
    }

    public HoursFile {
        unlessAbsent("days", days);
        require(days == null || !days.isEmpty(), "days", "must name at least one day");
        given("from", from);
        given("to", to);
        require(minute("from", from) < minute("to", to), "to", "must be later than from");
        require(cap == null || cap > 0, "cap", "must be at least 1, but was %s", cap);
    }

    Set<DayOfWeek> weekDays() {
        Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        (days == null ? Arrays.asList(Day.values()) : days)
                .forEach(day -> all.add(day.dayOfWeek()));
        return all;
    }

    int fromMinute() {
        return minute("from", from);
    }

    int toMinute() {
        return minute("to", to);
    }

    boolean overlaps(HoursFile other) {
        return fromMinute() < other.toMinute() && other.fromMinute() < toMinute();
    }

    static int minute(String key, String time) {
        Matcher matcher = TIME.matcher(time);
        require(matcher.matches(), key, "must be a time like \"08:30\", but was \"%s\"", time);
        int minute = Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2));
        require(minute <= MINUTES_OF_DAY, key, "must be at most \"24:00\", but was \"%s\"", time);
        return minute;
    }
}
