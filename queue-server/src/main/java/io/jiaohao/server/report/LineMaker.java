package io.jiaohao.server.report;

import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.statistics.Counts;
import io.jiaohao.server.domain.statistics.Figures;
import io.jiaohao.server.domain.statistics.Outcome;
import io.jiaohao.server.domain.statistics.Ratings;
import io.jiaohao.server.domain.statistics.Setting;
import io.jiaohao.server.domain.statistics.Spread;
import io.jiaohao.server.domain.statistics.Stops;
import io.jiaohao.server.domain.statistics.Work;
import io.jiaohao.server.domain.statistics.WorkTimes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the figures of one part down. */
record LineMaker(Setting setting) {
    /** Waits are counted in steps of 5 minutes, the last for all that are longer than 40. */
    private static final int BINS = 9;

    private static final Duration BIN = Duration.ofMinutes(5);

    ReportLine line(String key, Map<String, String> name, Figures figures) {
        return line(key, name, figures, null);
    }

    /**
     * @param label of a window; null for one without, and for a clerk
     */
    ReportLine line(String key, @Nullable String label, Work work, boolean window) {
        return line(
                key,
                label == null ? Map.of() : Map.of("", label),
                work.figures(),
                working(work.times(), window ? work.staff() : null));
    }

    private ReportLine line(
            String key,
            Map<String, String> name,
            Figures figures,
            ReportLine.@Nullable Working working) {
        return new ReportLine(
                key,
                name,
                tickets(figures.counts()),
                waits(figures),
                calls(figures.stops()),
                opinion(figures.ratings()),
                working);
    }

    private static ReportLine.Tickets tickets(Counts counts) {
        return new ReportLine.Tickets(
                counts.taken(),
                counts.served(),
                counts.noShow(),
                counts.cancelled(),
                counts.unserved(),
                counts.stillHere(),
                new ReportLine.Apart(
                        counts.of(Outcome.ASSUMED),
                        counts.of(Outcome.NOT_RETURNED),
                        counts.voided()));
    }

    private ReportLine.Waits waits(Figures figures) {
        Spread waits = figures.waits();
        return new ReportLine.Waits(
                times(waits),
                waits.within(setting.waitTarget()),
                IntStream.range(0, BINS).mapToObj(bin -> bin(waits, bin)).toList(),
                figures.promises().told(),
                figures.promises().late());
    }

    /** A wait of 5 minutes to the second is in the first one. */
    private static int bin(Spread waits, int bin) {
        int shorter = bin == 0 ? 0 : waits.within(BIN.multipliedBy(bin));
        boolean last = bin == BINS - 1;
        return (last ? waits.count() : waits.within(BIN.multipliedBy(bin + 1L))) - shorter;
    }

    private static ReportLine.Calls calls(Stops stops) {
        return new ReportLine.Calls(
                stops.calls(),
                stops.recalls(),
                stops.sentOn(),
                stops.missed(),
                times(stops.service()),
                times(stops.occupancy()));
    }

    private static ReportLine.Opinion opinion(Ratings ratings) {
        List<Integer> scores =
                IntStream.rangeClosed(Ratings.LEAST, Ratings.BEST).mapToObj(ratings::of).toList();
        return new ReportLine.Opinion(
                scores, ratings.satisfied(), ratings.rated(), ratings.unrated());
    }

    private static ReportLine.Times times(Spread spread) {
        int count = spread.count();
        return count == 0
                ? new ReportLine.Times(0, null, null, null, null, null)
                : new ReportLine.Times(
                        count,
                        spread.mean().toSeconds(),
                        spread.p50().toSeconds(),
                        spread.p90().toSeconds(),
                        spread.p95().toSeconds(),
                        spread.max().toSeconds());
    }

    private static ReportLine.Working working(WorkTimes times, @Nullable List<ClerkId> staff) {
        Map<String, Long> pauses = new LinkedHashMap<>();
        times.pauses().forEach((reason, time) -> pauses.put(reason.value(), time.toSeconds()));
        return new ReportLine.Working(
                times.busy().toSeconds(),
                times.idle().toSeconds(),
                times.paused().toSeconds(),
                times.overtime().toSeconds(),
                pauses,
                staff == null ? null : staff.stream().map(ClerkId::value).toList());
    }
}
