package io.jiaohao.server.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A time that a report is about.
 *
 * @param from its first day
 */
public record Period(Kind kind, LocalDate from) {

    /** How long it is. */
    public enum Kind {
        DAY,
        /** Monday to Sunday. */
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The one in which a day lies. */
    public static Period of(Kind kind, LocalDate day) {
        return new Period(
                kind,
                switch (kind) {
                    case DAY -> day;
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                    case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                    case YEAR -> day.withDayOfYear(1);
                });
    }

    /** Its last day. */
    public LocalDate to() {
        return next().minusDays(1);
    }

    private LocalDate next() {
        return switch (kind) {
            case DAY -> from.plusDays(1);
            case WEEK -> from.plusWeeks(1);
            case MONTH -> from.plusMonths(1);
            case QUARTER -> from.plusMonths(3);
            case YEAR -> from.plusYears(1);
        };
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(next());
    }
}
