package io.jiaohao.server.report;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.statistics.DayStatistics;
import io.jiaohao.server.domain.statistics.PeriodStatistics;
import io.jiaohao.server.journal.JournalHistory;
import io.jiaohao.server.journal.JournalHistory.BegunDay;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days of one hall: finished ones from what is kept, or from the journal if they are not; the
 * running one always from the journal. One reader at a time: the others wait for what it computes.
 */
final class HallDays {
    private final HallId hall;
    private final JournalHistory journal;
    private final DayCache cache;
    private final HallReading reading; // guarded by this
    private SoftReference<Summed> latest = new SoftReference<>(Summed.NOTHING); // guarded by this

    /** What finished days add up to; somebody who looks at a report often exports it next. */
    private record Summed(List<DayCache.Key> days, @Nullable PeriodStatistics sum) {
        private static final Summed NOTHING = new Summed(List.of(), null);
    }

    HallDays(HallId hall, JournalHistory journal, DayCache cache) {
        this.hall = hall;
        this.journal = journal;
        this.cache = cache;
        this.reading = new HallReading(hall, journal, cache);
    }

    /** Its days in the period; empty when it had none. */
    synchronized Optional<PeriodStatistics> in(Period period) {
        List<BegunDay> begun = journal.days(hall);
        List<DayCache.Key> finished = finished(begun);
        List<DayCache.Key> wanted =
                finished.stream().filter(day -> period.contains(day.date())).toList();
        if (wanted.stream().anyMatch(day -> !cache.has(day))) {
            reading.keep(finished, firstMissing(wanted));
        }
        Optional<PeriodStatistics> days = summed(finished, wanted);
        return begun.isEmpty() || !period.contains(begun.get(begun.size() - 1).date())
                ? days
                : Optional.of(plus(days, reading.today(finished)));
    }

    /** The last day there is; empty before the first. */
    Optional<LocalDate> last() {
        List<BegunDay> begun = journal.days(hall);
        return begun.isEmpty() ? Optional.empty() : Optional.of(begun.get(begun.size() - 1).date());
    }

    private static List<DayCache.Key> finished(List<BegunDay> begun) {
        List<DayCache.Key> finished = new ArrayList<>();
        for (int at = 0; at + 1 < begun.size(); at++) {
            BegunDay day = begun.get(at);
            long end = begun.get(at + 1).revision();
            finished.add(new DayCache.Key(day.date(), day.revision(), end));
        }
        return finished;
    }

    private long firstMissing(List<DayCache.Key> wanted) {
        return wanted.stream()
                .filter(day -> !cache.has(day))
                .mapToLong(DayCache.Key::first)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private Optional<PeriodStatistics> summed(
            List<DayCache.Key> finished, List<DayCache.Key> wanted) {
        Summed known = latest.get();
        if (known != null && known.days().equals(wanted)) {
            return Optional.ofNullable(known.sum());
        }
        PeriodStatistics sum = wanted.isEmpty() ? null : sum(finished, wanted);
        latest = new SoftReference<>(new Summed(wanted, sum));
        return Optional.ofNullable(sum);
    }

    /** In halves, so that what is large is added up a few times only. */
    private PeriodStatistics sum(List<DayCache.Key> finished, List<DayCache.Key> days) {
        if (days.size() == 1) {
            return PeriodStatistics.of(kept(finished, days.get(0)));
        }
        int half = days.size() / 2;
        return sum(finished, days.subList(0, half))
                .plus(sum(finished, days.subList(half, days.size())));
    }

    /** What was kept may turn out to be damaged. */
    private DayStatistics kept(List<DayCache.Key> finished, DayCache.Key day) {
        return cache.day(day)
                .orElseGet(
                        () -> {
                            reading.keep(finished, day.first());
                            return cache.day(day).orElseThrow(() -> notKept(day));
                        });
    }

    private IllegalStateException notKept(DayCache.Key day) {
        return new IllegalStateException(
                "Expected to keep day=%s of hall=%s, but folder=%s takes no files"
                        .formatted(day.date(), hall, cache.folder()));
    }

    private static PeriodStatistics plus(Optional<PeriodStatistics> days, DayStatistics today) {
        PeriodStatistics one = PeriodStatistics.of(today);
        return days.map(before -> before.plus(one)).orElse(one);
    }
}
