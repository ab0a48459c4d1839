package io.jiaohao.server.report;

import io.jiaohao.server.report.Sheet.Heading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a hall may publish each month (公开月报): by queue, without clerks, and nothing that fewer than
 * five people make up. Where a single number of a column is hidden, the next smallest is hidden
 * too: else the hall's own number would give it away.
 */
final class MonthlySheet {
    private static final int FEWEST = 5;
    private static final String FEW = "<" + FEWEST;
    private static final String HIDDEN = "–";

    /** A column, and of how many people its numbers are. */
    private record Shown(Column column, ToIntFunction<ReportLine> people) {}

    private static final List<Shown> COLUMNS =
            List.of(
                    new Shown(Column.TAKEN, line -> line.tickets().taken()),
                    new Shown(Column.SERVED, line -> line.tickets().served()),
                    new Shown(Column.WITHIN_SHARE, MonthlySheet::waited),
                    new Shown(Column.WAIT_MEDIAN, MonthlySheet::waited),
                    new Shown(Column.WAIT_P90, MonthlySheet::waited),
                    new Shown(Column.KEPT_SHARE, line -> line.waits().told()),
                    new Shown(Column.SATISFIED_SHARE, line -> line.opinion().rated()));

    private final List<ReportLine> lines;
    private final ReportTexts texts;

    MonthlySheet(HallReport report, ReportTexts texts) {
        this.lines =
                Stream.concat(report.lines().queues().stream(), Stream.of(report.whole())).toList();
        this.texts = texts;
    }

    private static int waited(ReportLine line) {
        return line.waits().times().count();
    }

    Sheet sheet() {
        List<List<@Nullable Object>> columns = COLUMNS.stream().map(this::cells).toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(name(at));
            for (List<@Nullable Object> column : columns) {
                row.add(column.get(at));
            }
            rows.add(row);
        }
        return new Sheet(texts.of("sheet.monthly"), headings(), rows);
    }

    private String name(int at) {
        return at == lines.size() - 1 ? texts.of("sheet.whole") : texts.name(lines.get(at));
    }

    private List<Heading> headings() {
        return Stream.concat(
                        Stream.of(new Heading(texts.of("column.queue"), Column.Kind.TEXT)),
                        COLUMNS.stream()
                                .map(Shown::column)
                                .map(each -> new Heading(texts.of(each), each.kind())))
                .toList();
    }

    private List<@Nullable Object> cells(Shown shown) {
        int second = alone(shown);
        return new ArrayList<>(
                IntStream.range(0, lines.size())
                        .mapToObj(at -> at == second ? HIDDEN : cell(shown, lines.get(at)))
                        .toList());
    }

    private static Object cell(Shown shown, ReportLine line) {
        int people = shown.people().applyAsInt(line);
        if (people == 0) {
            return shown.column().kind() == Column.Kind.COUNT ? 0 : HIDDEN;
        }
        Object value = shown.column().of(line);
        return people < FEWEST || value == null ? FEW : value;
    }

    /** The queue that has to be hidden as well; -1 for none. */
    private int alone(Shown shown) {
        List<Integer> queues =
                IntStream.range(0, lines.size() - 1)
                        .boxed()
                        .filter(at -> people(shown, at) > 0)
                        .sorted(Comparator.comparingInt(at -> people(shown, at)))
                        .toList();
        long few = queues.stream().filter(at -> people(shown, at) < FEWEST).count();
        return few == 1 && queues.size() > 1 ? queues.get(1) : -1;
    }

    private int people(Shown shown, int at) {
        return shown.people().applyAsInt(lines.get(at));
    }
}
