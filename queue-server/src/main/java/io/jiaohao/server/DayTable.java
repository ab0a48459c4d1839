package io.jiaohao.server;

import io.jiaohao.server.domain.statistics.AuditEntry;
import io.jiaohao.server.domain.statistics.Counts;
import io.jiaohao.server.domain.statistics.DayStatistics;
import io.jiaohao.server.domain.statistics.Figures;
import io.jiaohao.server.domain.statistics.Outcome;
import io.jiaohao.server.domain.statistics.Post;
import io.jiaohao.server.domain.statistics.Spread;
import io.jiaohao.server.domain.statistics.Work;
import io.jiaohao.server.domain.statistics.WorkTimes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a day as tables for people; times are minutes and seconds. */
record DayTable(DayStatistics day) {
    private static final List<String> VISITS =
            List.of(
                    "taken",
                    "served",
                    "assumed",
                    "no-show",
                    "cancelled",
                    "unserved",
                    "here",
                    "void",
                    "wait",
                    "p50",
                    "p90",
                    "p95",
                    "max",
                    "late %");
    private static final List<String> WORK =
            List.of(
                    "calls",
                    "served",
                    "service",
                    "p50",
                    "p90",
                    "p95",
                    "max",
                    "occupied",
                    "busy",
                    "idle",
                    "paused",
                    "overtime",
                    "pauses");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int SECONDS = 60;
    private static final int SPREAD_CELLS = 5;
    private static final String NOTHING = "-";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "hall %s, %s, as of %s; times are minutes:seconds"
                        .formatted(day.hall(), day.day(), day.asOf()));
        lines.addAll(visits("hall", Map.of(day.hall(), day.whole()), Object::toString));
        lines.addAll(visits("hour", day.origins().hours(), DayTable::hour));
        lines.addAll(visits("queue", day.origins().queues(), Object::toString));
        lines.addAll(visits("matter", day.origins().matters(), Object::toString));
        lines.addAll(visits("lane", day.origins().lanes(), Object::toString));
        lines.addAll(work("window", day.places().windows()));
        lines.addAll(work("clerk", day.places().clerks()));
        lines.addAll(audit());
        return lines;
    }

    private static String hour(LocalDateTime hour) {
        return hour.toLocalTime().toString();
    }

    private static <K> List<String> visits(
            String title, Map<K, Figures> lines, Function<K, String> name) {
        return table(
                title,
                VISITS,
                lines.entrySet().stream()
                        .map(each -> row(name.apply(each.getKey()), visits(each.getValue()))));
    }

    private static <K> List<String> work(String title, Map<K, Work> lines) {
        return table(
                title,
                WORK,
                lines.entrySet().stream()
                        .map(each -> row(each.getKey().toString(), work(each.getValue()))));
    }

    /** With an empty line before it. */
    private static List<String> table(String title, List<String> heads, Stream<List<String>> rows) {
        List<List<String>> all = Stream.concat(Stream.of(row(title, heads)), rows).toList();
        return Stream.concat(Stream.of(""), new TextTable(all).lines().stream()).toList();
    }

    private static List<String> row(String name, List<String> cells) {
        return Stream.concat(Stream.of(name), cells.stream()).toList();
    }

    private static List<String> visits(Figures figures) {
        Counts counts = figures.counts();
        Stream<Integer> numbers =
                Stream.of(
                        counts.taken(),
                        counts.served(),
                        counts.of(Outcome.ASSUMED),
                        counts.noShow(),
                        counts.cancelled(),
                        counts.unserved(),
                        counts.stillHere(),
                        counts.voided());
        String late = String.format(Locale.ROOT, "%.1f", figures.promises().latePercent());
        return Stream.of(numbers.map(Object::toString), spread(figures.waits()), Stream.of(late))
                .flatMap(cells -> cells)
                .toList();
    }

    private static List<String> work(Work work) {
        Figures figures = work.figures();
        WorkTimes times = work.times();
        Stream<String> spent =
                Stream.of(
                                figures.stops().occupancy().mean(),
                                times.busy(),
                                times.idle(),
                                times.paused(),
                                times.overtime())
                        .map(DayTable::minutes);
        return Stream.of(
                        Stream.of(figures.stops().calls(), figures.counts().served())
                                .map(Object::toString),
                        spread(figures.stops().service()),
                        spent,
                        Stream.of(pauses(times)))
                .flatMap(cells -> cells)
                .toList();
    }

    private static String pauses(WorkTimes times) {
        return times.pauses().entrySet().stream()
                .map(pause -> pause.getKey() + " " + minutes(pause.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> spread(Spread spread) {
        if (spread.count() == 0) {
            return Stream.generate(() -> NOTHING).limit(SPREAD_CELLS);
        }
        return Stream.of(spread.mean(), spread.p50(), spread.p90(), spread.p95(), spread.max())
                .map(DayTable::minutes);
    }

    /** A wait of an hour and a quarter is 75:00. */
    private static String minutes(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSeconds() % SECONDS);
    }

    private List<String> audit() {
        return table(
                "audit",
                List.of("what", "window", "clerk", "ticket", "detail"),
                day.audit().stream().map(this::audit));
    }

    private List<String> audit(AuditEntry entry) {
        Post by = entry.by();
        AuditEntry.Order order = entry.order();
        return List.of(
                CLOCK.format(entry.at().atOffset(day.asOf().getOffset())),
                entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                text(by == null ? null : by.counter()),
                text(by == null ? order == null ? null : order.by() : by.clerk()),
                text(entry.ticket()),
                text(order == null ? entry.detail() : detail(order)));
    }

    private static String detail(AuditEntry.Order order) {
        return "%s(%s): %s".formatted(order.action(), order.subject(), order.reason());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, NOTHING);
    }
}
