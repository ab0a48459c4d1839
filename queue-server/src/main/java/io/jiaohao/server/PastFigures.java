package io.jiaohao.server;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Locality;
import io.jiaohao.server.report.HallReport;
import io.jiaohao.server.report.ReportLine;
import io.jiaohao.server.report.Reports;
import io.jiaohao.server.web.board.Comparisons;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What days that are over came to, for the board to be held against. Each day it is worked out
 * once, in the background; until then nothing is known. How many waited at this time a week ago no
 * report tells, so that is never known. Any thread.
 */
final class PastFigures implements Comparisons {
    private static final Logger LOG = LoggerFactory.getLogger(PastFigures.class);
    private static final int DAYS = 7;
    private static final Duration AGAIN = Duration.ofHours(1); // a great hall takes long
    private static final double PERCENT = 100.0;

    private record Asked(HallId hall, LocalDate day) {}

    private final Reports reports;
    private final Map<HallId, Locality> places;
    private final Executor workers;
    private final Map<HallId, Begun> begun = new ConcurrentHashMap<>();
    private final Map<Asked, Before> known = new ConcurrentHashMap<>();

    /**
     * What is being worked out, or is known.
     *
     * @param at when it was begun
     */
    private record Begun(LocalDate day, Instant at) {}

    /**
     * @param workers where reports are computed
     */
    PastFigures(Reports reports, Map<HallId, Locality> places, Executor workers) {
        this.reports = reports;
        this.places = Map.copyOf(places);
        this.workers = workers;
    }

    @Override
    public Before of(HallId hall, Instant at) {
        Locality place = places.get(hall);
        if (place == null) {
            return Before.NOTHING;
        }
        Asked asked = new Asked(hall, place.businessDay(at));
        Begun now = new Begun(asked.day(), at);
        Begun last = begun.compute(hall, (any, before) -> isDue(hall, before, now) ? now : before);
        if (last == now) {
            workers.execute(() -> learn(asked));
        }
        return known.getOrDefault(asked, Before.NOTHING);
    }

    /** What failed is tried again, but not with each picture of the board. */
    private boolean isDue(HallId hall, @Nullable Begun before, Begun now) {
        return before == null
                || !before.day().equals(now.day())
                || !known.containsKey(new Asked(hall, now.day()))
                        && Duration.between(before.at(), now.at()).compareTo(AGAIN) >= 0;
    }

    private void learn(Asked asked) {
        try {
            Before before = before(asked);
            known.keySet().removeIf(each -> each.hall().equals(asked.hall()));
            known.put(asked, before);
        } catch (RuntimeException e) {
            LOG.warn("Expected to know hall={} of days before, but it failed", asked.hall(), e);
        }
    }

    private Before before(Asked asked) {
        List<ReportLine> days =
                IntStream.rangeClosed(1, DAYS)
                        .mapToObj(asked.day()::minusDays)
                        .flatMap(day -> reports.day(asked.hall(), day).stream())
                        .map(HallReport::whole)
                        .toList();
        return new Before(null, meanWait(days), missedPercent(days));
    }

    private static @Nullable Duration meanWait(List<ReportLine> days) {
        return days.stream()
                .flatMap(day -> Stream.ofNullable(day.waits().times().mean()))
                .findFirst()
                .map(Duration::ofSeconds)
                .orElse(null);
    }

    private static @Nullable Double missedPercent(List<ReportLine> days) {
        int taken = days.stream().mapToInt(day -> day.tickets().taken()).sum();
        int missed = days.stream().mapToInt(day -> day.tickets().noShow()).sum();
        return taken == 0 ? null : PERCENT * missed / taken;
    }
}
