package io.jiaohao.server.report;

import io.jiaohao.server.report.Column.Kind;
import io.jiaohao.server.report.HallReport.Audited;
import io.jiaohao.server.report.Sheet.Heading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as tables: one for each way in which it is split, or all in one. */
final class Sheets {
    private static final int BIN_MINUTES = 5;

    private final HallReport report;
    private final ReportTexts texts;

    Sheets(HallReport report, ReportTexts texts) {
        this.report = report;
        this.texts = texts;
    }

    /** One for each part. */
    List<Sheet> all() {
        List<Sheet> sheets = new ArrayList<>();
        visits().forEach(
                        (title, lines) ->
                                sheets.add(sheet(title, lines, Column.ofVisits().toList())));
        works().forEach((title, lines) -> sheets.add(sheet(title, lines, columns())));
        sheets.add(waits());
        sheets.add(audit());
        return sheets;
    }

    /** All parts one under the other, told apart by the first column. */
    Sheet one() {
        List<Heading> headings = new ArrayList<>();
        headings.add(text("part"));
        headings.addAll(headings(columns()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Map<String, List<ReportLine>> parts = visits();
        parts.putAll(works());
        parts.forEach(
                (title, lines) ->
                        lines.forEach(
                                line -> {
                                    List<@Nullable Object> cells = new ArrayList<>();
                                    cells.add(texts.of("sheet." + title));
                                    cells.addAll(row(line, columns()));
                                    rows.add(cells);
                                }));
        return new Sheet(texts.of("sheet.all"), headings, rows);
    }

    private Map<String, List<ReportLine>> visits() {
        HallReport.Lines lines = report.lines();
        Map<String, List<ReportLine>> parts = new LinkedHashMap<>();
        parts.put("whole", List.of(report.whole()));
        parts.put("days", lines.days());
        parts.put("half-hours", lines.halfHours());
        parts.put("queues", lines.queues());
        parts.put("matters", lines.matters());
        parts.put("lanes", lines.lanes());
        parts.put("uncalled", List.of(report.places().uncalled()));
        return parts;
    }

    private Map<String, List<ReportLine>> works() {
        Map<String, List<ReportLine>> parts = new LinkedHashMap<>();
        parts.put("windows", report.places().windows());
        List<ReportLine> clerks = report.places().clerks();
        if (clerks != null) {
            parts.put("clerks", clerks);
        }
        return parts;
    }

    /** Who worked where is not shown to everybody. */
    private List<Column> columns() {
        boolean staffed = report.places().clerks() != null;
        return Arrays.stream(Column.values())
                .filter(each -> staffed || each != Column.STAFF)
                .toList();
    }

    private Sheet sheet(String title, List<ReportLine> lines, List<Column> columns) {
        return new Sheet(
                texts.of("sheet." + title),
                headings(columns),
                lines.stream().map(line -> row(line, columns)).toList());
    }

    private List<Heading> headings(List<Column> columns) {
        return Stream.concat(
                        Stream.of(text("key"), text("name")),
                        columns.stream().map(each -> new Heading(texts.of(each), each.kind())))
                .toList();
    }

    private Heading text(String key) {
        return new Heading(texts.of("column." + key), Kind.TEXT);
    }

    private List<@Nullable Object> row(ReportLine line, List<Column> columns) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.key());
        cells.add(line.key().isEmpty() ? texts.in(report.head().name()) : texts.name(line));
        columns.forEach(column -> cells.add(column.of(line)));
        return cells;
    }

    private Sheet waits() {
        List<Integer> bins = report.whole().waits().bins();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int bin = 0; bin < bins.size(); bin++) {
            int from = bin * BIN_MINUTES;
            String name = from + (bin == bins.size() - 1 ? "+" : "–" + (from + BIN_MINUTES));
            rows.add(Arrays.asList(name, bins.get(bin)));
        }
        return new Sheet(
                texts.of("sheet.waits"),
                List.of(text("minutes"), new Heading(texts.of("column.people"), Kind.COUNT)),
                rows);
    }

    private Sheet audit() {
        return new Sheet(
                texts.of("sheet.audit"),
                Stream.of("at", "what", "window", "clerk", "ticket", "detail")
                        .map(this::text)
                        .toList(),
                report.audit().stream().map(Sheets::row).toList());
    }

    private static List<@Nullable Object> row(Audited entry) {
        return Arrays.asList(
                entry.at().toString(),
                entry.what(),
                entry.window(),
                entry.clerk(),
                entry.ticket(),
                entry.detail());
    }
}
