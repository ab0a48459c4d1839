package io.jiaohao.server.report;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.statistics.DayStatistics;
import io.jiaohao.server.domain.statistics.History;
import io.jiaohao.server.journal.JournalHistory;
import io.jiaohao.server.journal.JournalHistory.Range;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal of one hall on from where it was read before: in memory, else where a day
 * ended, else from its first row. One thread at a time.
 */
final class HallReading {
    private final HallId hall;
    private final JournalHistory journal;
    private final DayCache cache;
    private SoftReference<Place> latest = new SoftReference<>(null); // in the running day

    /**
     * How far the journal was read.
     *
     * @param next the revision that comes next
     */
    private record Place(History history, long next) {}

    HallReading(HallId hall, JournalHistory journal, DayCache cache) {
        this.hall = hall;
        this.journal = journal;
        this.cache = cache;
    }

    /**
     * Keeps every finished day from a revision on, and maybe some before.
     *
     * @param finished all days that are
     */
    void keep(List<DayCache.Key> finished, long from) {
        Place at = resting(finished.stream().filter(day -> day.end() <= from).toList());
        for (DayCache.Key day : finished) {
            if (day.end() > at.next()) {
                at = through(at, day, day.equals(finished.get(finished.size() - 1)));
            }
        }
    }

    /** The latest place where a day ended, else the first row. */
    private Place resting(List<DayCache.Key> ended) {
        return cache.resting(ended.stream().map(DayCache.Key::end).toList())
                .map(rest -> new Place(History.from(rest.hall()), rest.next()))
                .orElseGet(() -> new Place(History.of(hall), 1));
    }

    /**
     * To the end of a day, a transaction for each: a year in one would hold the tables for long.
     */
    private Place through(Place from, DayCache.Key day, boolean last) {
        Place end = read(from, new Range(from.next(), day.end() - 1));
        if (last || day.date().getDayOfMonth() == 1) {
            cache.keep(new DayCache.Resting(end.history().hall(), day.end()));
        }
        List<DayStatistics> ended = new ArrayList<>();
        journal.replay(
                hall,
                new Range(day.end(), day.end()), // ends this day, then begins the next
                (revision, batch) -> end.history().after(batch, ended::add));
        ended.stream()
                .filter(each -> each.day().equals(day.date()))
                .forEach(each -> cache.keep(day, each));
        return end;
    }

    private Place read(Place from, Range range) {
        History[] history = {from.history()}; // each batch gives the next one
        long[] next = {from.next()};
        journal.replay(
                hall,
                range,
                (revision, batch) -> {
                    history[0] = history[0].after(batch, day -> {});
                    next[0] = revision + 1;
                });
        return new Place(history[0], next[0]);
    }

    /** The running day as it is now. */
    DayStatistics today(List<DayCache.Key> finished) {
        @Nullable Place known = latest.get();
        Place from = known == null ? lastEnd(finished) : known;
        Place now = read(from, Range.from(from.next()));
        latest = new SoftReference<>(now);
        return now.history().day().orElseThrow();
    }

    /** A journal that has to be read from far away is not read in vain. */
    private Place lastEnd(List<DayCache.Key> finished) {
        if (!finished.isEmpty() && !cache.rests(finished.get(finished.size() - 1).end())) {
            keep(finished, finished.get(finished.size() - 1).end() - 1);
        }
        return resting(finished);
    }
}
