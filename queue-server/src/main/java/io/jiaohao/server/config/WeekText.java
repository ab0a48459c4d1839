package io.jiaohao.server.config;

import io.jiaohao.server.domain.state.OpeningHours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Hours of a week as people write them: {@code mon-fri 08:30-12:00, 13:30-17:00 (40 h)}. */
record WeekText(OpeningHours hours) {
    private static final int MINUTES_OF_HOUR = 60;

    @Override
    public String toString() {
        if (hours.equals(OpeningHours.ALWAYS)) {
            return "always";
        }
        List<String> parts = new ArrayList<>();
        for (DayOfWeek first : DayOfWeek.values()) {
            boolean goesOn = first != DayOfWeek.MONDAY && day(first.minus(1)).equals(day(first));
            if (!day(first).isEmpty() && !goesOn) {
                parts.add(days(first) + " " + day(first));
            }
        }
        return parts.isEmpty() ? "never" : String.join("; ", parts) + " (" + length() + " h)";
    }

    private String days(DayOfWeek first) {
        DayOfWeek last = first;
        while (last != DayOfWeek.SUNDAY && day(last.plus(1)).equals(day(first))) {
            last = last.plus(1);
        }
        return first == last ? word(first) : word(first) + "-" + word(last);
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private String day(DayOfWeek day) {
        return hours.on(day).stream()
                .map(each -> time(each.fromMinute()) + "-" + time(each.toMinute()))
                .collect(Collectors.joining(", "));
    }

    private String length() {
        int minutes =
                hours.intervals().stream()
                        .mapToInt(
                                each -> each.days().size() * (each.toMinute() - each.fromMinute()))
                        .sum();
        return minutes % MINUTES_OF_HOUR == 0
                ? String.valueOf(minutes / MINUTES_OF_HOUR)
                : String.format(Locale.ROOT, "%.1f", (double) minutes / MINUTES_OF_HOUR);
    }

    static String time(int minute) {
        return "%02d:%02d".formatted(minute / MINUTES_OF_HOUR, minute % MINUTES_OF_HOUR);
    }
}
