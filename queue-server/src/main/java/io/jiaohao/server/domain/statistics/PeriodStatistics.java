package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.HallId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What some business days of a hall came to, all their visits taken together: its median is that of
 * every visit and not a mean of medians.
 *
 * @param asOf when the last event happened that is counted, in the hall's own time
 * @param days each by itself, the oldest first
 * @param audit the oldest first (DOMAIN Q11)
 */
public record PeriodStatistics(
        HallId hall,
        OffsetDateTime asOf,
        Sums sums,
        Setting setting,
        List<OneDay> days,
        List<AuditEntry> audit) {

    /** One of the days. */
    public record OneDay(LocalDate date, Figures figures) {}

    public PeriodStatistics {
        days = List.copyOf(days);
        audit = List.copyOf(audit);
    }

    public static PeriodStatistics of(DayStatistics day) {
        return new PeriodStatistics(
                day.hall(),
                day.asOf(),
                day.sums(),
                day.setting(),
                List.of(new OneDay(day.day(), day.whole())),
                day.audit());
    }

    /** With later days of the same hall. */
    public PeriodStatistics plus(PeriodStatistics later) {
        return new PeriodStatistics(
                hall,
                later.asOf,
                sums.plus(later.sums),
                later.setting.after(setting),
                joined(days, later.days),
                joined(audit, later.audit));
    }

    private static <T> List<T> joined(List<T> earlier, List<T> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }
}
