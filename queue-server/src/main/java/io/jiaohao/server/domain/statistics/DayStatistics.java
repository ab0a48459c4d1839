package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.HallId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What one business day of a hall came to (DOMAIN M1, M2).
 *
 * @param asOf when the last event happened that is counted, in the hall's own time
 * @param audit the oldest first (Q11)
 */
public record DayStatistics(
        HallId hall,
        LocalDate day,
        OffsetDateTime asOf,
        Sums sums,
        Setting setting,
        List<AuditEntry> audit) {
    public DayStatistics {
        audit = List.copyOf(audit);
    }

    static DayStatistics of(DayLedger ledger) {
        return new DayReckoning(ledger).statistics();
    }

    public Figures whole() {
        return sums.whole();
    }

    public Sums.Origins origins() {
        return sums.origins();
    }

    public Sums.Places places() {
        return sums.places();
    }
}
