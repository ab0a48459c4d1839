package io.jiaohao.server.config;

import io.jiaohao.kit.config.ConfigException.Problem;
import io.jiaohao.kit.config.StrictYaml;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Finds a calendar that nobody has carried on: holidays are announced a year at a time, some weeks
 * before it. Only {@code check} looks, for a start must not depend on the day.
 */
final class YearAdvice {
    private static final Period AHEAD = Period.ofDays(60);

    private YearAdvice() {}

    static Optional<Problem> of(HallReading hall, LocalDate today) {
        List<DatesFile.Holiday> holidays = hall.file().holidays();
        int year = today.plus(AHEAD).getYear();
        if (holidays == null || holidays.isEmpty()) {
            return Optional.empty(); // a hall that never closes for them
        }
        boolean known = holidays.stream().anyMatch(each -> each.lastDay().getYear() >= year);
        return known
                ? Optional.empty()
                : Optional.of(
                        StrictYaml.lines(hall.path())
                                .problem(
                                        "holidays",
                                        "none is known of %d, %s: the hall would open on them"
                                                .formatted(year, begins(year, today))));
    }

    private static String begins(int year, LocalDate today) {
        return year == today.getYear() ? "which has begun" : "which begins within 60 days";
    }
}
