package io.jiaohao.server.report;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.JournalHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What days and longer times of halls came to, computed from the journal alone (DOMAIN M4). Any
 * thread but an event loop: a day takes a moment, the first look at a long journal minutes. Only
 * one computation runs for a hall at a time; whoever asks meanwhile waits for it.
 */
public final class Reports {
    private final JournalHistory journal;
    private final Path folder;
    private final Map<HallId, HallDays> halls = new ConcurrentHashMap<>();

    /**
     * @param folder keeps what days came to; whatever is in it may be deleted
     */
    public Reports(JournalHistory journal, Path folder) {
        this.journal = journal;
        this.folder = folder;
    }

    /** Of a day; empty when the hall did not have it. */
    public Optional<HallReport> day(HallId hall, LocalDate day) {
        return period(hall, Period.of(Period.Kind.DAY, day));
    }

    /** Of a period as far as it has come; empty when the hall had no day in it. */
    public Optional<HallReport> period(HallId hall, Period period) {
        HallDays days = days(hall);
        return days.in(period)
                .map(figures -> ReportMaker.report(period, figures, days.last().orElseThrow()));
    }

    /** The last day that a hall has begun; empty before the first. */
    public Optional<LocalDate> lastDay(HallId hall) {
        return days(hall).last();
    }

    private HallDays days(HallId hall) {
        return halls.computeIfAbsent(
                hall, id -> new HallDays(id, journal, DayCache.of(folder, id)));
    }
}
