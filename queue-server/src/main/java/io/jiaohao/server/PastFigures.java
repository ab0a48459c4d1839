package io.jiaohao.server;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.report.HallReport;
import io.jiaohao.server.report.ReportLine;
import io.jiaohao.server.report.Reports;
import io.jiaohao.server.web.board.Comparisons;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
    private static final double PERCENT = 100.0;

    private record Asked(HallId hall, LocalDate day) {}

    private final Reports reports;
    private final Map<HallId, ZoneId> zones;
    private final Executor workers;
    private final Map<HallId, LocalDate> begun = new ConcurrentHashMap<>();
    private final Map<Asked, Before> known = new ConcurrentHashMap<>();

    /**
     * @param workers where reports are computed
     */
    PastFigures(Reports reports, Map<HallId, ZoneId> zones, Executor workers) {
        this.reports = reports;
        this.zones = Map.copyOf(zones);
        this.workers = workers;
    }

    @Override
    public Before of(HallId hall, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zones.getOrDefault(hall, ZoneId.of("UTC")));
        if (!day.equals(begun.put(hall, day))) {
            workers.execute(() -> learn(new Asked(hall, day)));
        }
        return known.getOrDefault(new Asked(hall, day), Before.NOTHING);
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
