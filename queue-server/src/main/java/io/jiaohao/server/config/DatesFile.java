package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;
import static io.jiaohao.server.config.HallFile.given;
import static io.jiaohao.server.config.HallFile.unlessAbsent;

import io.jiaohao.kit.config.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of {@code hall.yaml} that say which dates are unlike the others. */
public final class DatesFile {
    private DatesFile() {}

    /**
     * {@code seasons}: a part of every year with hours of its own.
     *
     * @param from like "07-01"
     * @param to its last day; over new year when it is before {@code from}
     */
    public record Season(
            String from,
            String to,
            @Nullable List<HoursFile> hours,
            @Nullable List<HoursFile> serviceHours) {
        public Season {
            given("from", from);
            given("to", to);
            monthDay("from", from);
            monthDay("to", to);
            requireHours(hours, serviceHours);
        }

        MonthDay firstDay() {
            return monthDay("from", from);
        }

        MonthDay lastDay() {
            return monthDay("to", to);
        }
    }

    /**
     * {@code holidays}: days on which the hall is closed.
     *
     * @param to the last of them
     */
    public record Holiday(String from, String to, Map<String, String> name) {
        public Holiday {
            given("from", from);
            given("to", to);
            given("name", name);
            require(
                    !date("to", to).isBefore(date("from", from)),
                    "to",
                    "must not be before from, but was %s",
                    to);
        }

        LocalDate firstDay() {
            return date("from", from);
        }

        LocalDate lastDay() {
            return date("to", to);
        }
    }

    /**
     * {@code working-days}: a free day on which people work (调休).
     *
     * @param as the day of the week whose hours it has; Monday when left out
     */
    public record WorkingDay(String date, HoursFile.@Nullable Day as) {
        public WorkingDay {
            given("date", date);
            DatesFile.date("date", date);
        }

        LocalDate day() {
            return DatesFile.date("date", date);
        }

        HoursFile.Day pattern() {
            return Objects.requireNonNullElse(as, HoursFile.Day.MON);
        }
    }

    /** {@code special-days}: a date with hours of its own; closed when they are empty. */
    public record SpecialDay(
            String date,
            @Nullable Map<String, String> name,
            @Nullable List<HoursFile> hours,
            @Nullable List<HoursFile> serviceHours) {
        public SpecialDay {
            given("date", date);
            DatesFile.date("date", date);
            requireHours(hours, serviceHours);
        }

        LocalDate day() {
            return DatesFile.date("date", date);
        }
    }

    private static void requireHours(
            @Nullable List<HoursFile> hours, @Nullable List<HoursFile> serviceHours) {
        require(
                hours != null || serviceHours != null,
                "",
                "needs hours or service-hours, [] for closed");
        unlessAbsent("hours", hours);
        unlessAbsent("service-hours", serviceHours);
    }

    private static LocalDate date(String key, String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new InvalidValueException(
                    key, "must be a date like 2026-10-01, but was \"%s\"".formatted(date));
        }
    }

    private static MonthDay monthDay(String key, String day) {
        try {
            return MonthDay.parse("--" + day);
        } catch (DateTimeException e) {
            throw new InvalidValueException(
                    key, "must be a day like \"07-01\", but was \"%s\"".formatted(day));
        }
    }
}
