package io.jiaohao.server;

import io.jiaohao.server.report.HallReport;
import io.jiaohao.server.report.ReportLine;
import io.jiaohao.server.report.ReportLine.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a report as tables for people; times are minutes and seconds. */
record ReportTable(HallReport report) {
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
                    "late %",
                    "rated",
                    "satisfied");
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
    private static final int SECONDS = 60;
    private static final double PERCENT = 100;
    private static final String NOTHING = "-";

    List<String> lines() {
        HallReport.Lines parts = report.lines();
        List<String> lines = new ArrayList<>();
        lines.add(
                "hall %s, %s, as of %s; times are minutes:seconds"
                        .formatted(report.head().hall(), days(), report.head().asOf()));
        lines.addAll(visits("hall", List.of(report.whole()), line -> report.head().hall()));
        if (parts.days().size() > 1) {
            lines.addAll(visits("day", parts.days(), ReportLine::key));
        }
        lines.addAll(visits("half hour", parts.halfHours(), ReportLine::key));
        lines.addAll(visits("queue", parts.queues(), ReportLine::key));
        lines.addAll(visits("matter", parts.matters(), ReportLine::key));
        lines.addAll(visits("lane", parts.lanes(), ReportLine::key));
        lines.addAll(work("window", report.places().windows()));
        lines.addAll(
                work("clerk", Objects.requireNonNullElse(report.places().clerks(), List.of())));
        lines.addAll(audit());
        return lines;
    }

    private String days() {
        HallReport.Span span = report.head().span();
        return span.from().equals(span.to())
                ? span.from().toString()
                : "%s to %s".formatted(span.from(), span.to());
    }

    private static List<String> visits(
            String title, List<ReportLine> lines, Function<ReportLine, String> name) {
        return table(
                title, VISITS, lines.stream().map(each -> row(name.apply(each), visits(each))));
    }

    private static List<String> work(String title, List<ReportLine> lines) {
        return table(title, WORK, lines.stream().map(each -> row(each.key(), work(each))));
    }

    /** With an empty line before it. */
    private static List<String> table(String title, List<String> heads, Stream<List<String>> rows) {
        List<List<String>> all = Stream.concat(Stream.of(row(title, heads)), rows).toList();
        return Stream.concat(Stream.of(""), new TextTable(all).lines().stream()).toList();
    }

    private static List<String> row(String name, List<String> cells) {
        return Stream.concat(Stream.of(name), cells.stream()).toList();
    }

    private static List<String> visits(ReportLine line) {
        ReportLine.Tickets tickets = line.tickets();
        Stream<Integer> numbers =
                Stream.of(
                        tickets.taken(),
                        tickets.served(),
                        tickets.apart().assumed(),
                        tickets.noShow(),
                        tickets.cancelled(),
                        tickets.unserved(),
                        tickets.stillHere(),
                        tickets.apart().voided());
        Stream<String> opinions =
                Stream.of(
                        percent(line.waits().late(), line.waits().told()),
                        Integer.toString(line.opinion().rated()),
                        Integer.toString(line.opinion().satisfied()));
        return Stream.of(numbers.map(Object::toString), times(line.waits().times()), opinions)
                .flatMap(cells -> cells)
                .toList();
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f", whole == 0 ? 0 : PERCENT * part / whole);
    }

    private static List<String> work(ReportLine line) {
        ReportLine.Working did = Objects.requireNonNull(line.work());
        ReportLine.Calls calls = line.calls();
        Stream<String> spent =
                Stream.of(
                                Objects.requireNonNullElse(calls.occupancy().mean(), 0L),
                                did.busy(),
                                did.idle(),
                                did.paused(),
                                did.overtime())
                        .map(ReportTable::minutes);
        return Stream.of(
                        Stream.of(calls.calls(), line.tickets().served()).map(Object::toString),
                        times(calls.service()),
                        spent,
                        Stream.of(pauses(did.pauses())))
                .flatMap(cells -> cells)
                .toList();
    }

    private static String pauses(Map<String, Long> pauses) {
        return pauses.entrySet().stream()
                .map(pause -> pause.getKey() + " " + minutes(pause.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> times(Times times) {
        return Arrays.asList(times.mean(), times.p50(), times.p90(), times.p95(), times.max())
                .stream()
                .map(ReportTable::minutes);
    }

    /** A wait of an hour and a quarter is 75:00. */
    private static String minutes(@Nullable Long seconds) {
        return seconds == null
                ? NOTHING
                : String.format(Locale.ROOT, "%d:%02d", seconds / SECONDS, seconds % SECONDS);
    }

    private List<String> audit() {
        return table(
                "audit",
                List.of("what", "window", "clerk", "ticket", "detail"),
                report.audit().stream().map(ReportTable::audit));
    }

    private static List<String> audit(HallReport.Audited entry) {
        return Stream.of(
                        entry.at().toString(),
                        entry.what(),
                        entry.window(),
                        entry.clerk(),
                        entry.ticket(),
                        entry.detail())
                .map(each -> Objects.toString(each, NOTHING))
                .toList();
    }
}
