package io.jiaohao.server.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Figures in columns; aligned on a terminal, where a Chinese character is two letters wide. */
record Table(String title, List<String> columns, List<Row> rows) {
    private static final String GAP = "  ";

    record Row(String name, List<Figure> figures) {
        Row {
            figures = List.copyOf(figures);
        }
    }

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The same rows of two tables: each figure of the first, of the second, and what the second has
     * more.
     */
    Table beside(Table other) {
        List<Row> both = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            both.add(beside(rows.get(row), other.rows.get(row)));
        }
        List<String> heads =
                columns.stream().flatMap(column -> Stream.of(column + " A", "B", "B-A")).toList();
        return new Table(title, heads, both);
    }

    private static Row beside(Row one, Row other) {
        List<Figure> figures = new ArrayList<>();
        for (int column = 0; column < one.figures().size(); column++) {
            Figure first = one.figures().get(column);
            Figure second = other.figures().get(column);
            figures.addAll(List.of(first, second, first.to(second)));
        }
        return new Row(one.name(), figures);
    }

    /** Lines, each ended by a line feed. */
    String text() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(title, columns));
        rows.forEach(row -> lines.add(line(row.name(), row.figures())));
        int[] widths = new int[columns.size() + 1];
        for (List<String> line : lines) {
            for (int cell = 0; cell < line.size(); cell++) {
                widths[cell] = Math.max(widths[cell], width(line.get(cell)));
            }
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> append(text, line, widths));
        return text.toString();
    }

    private static List<String> line(String name, List<?> cells) {
        return Stream.concat(Stream.of(name), cells.stream().map(String::valueOf)).toList();
    }

    private static void append(StringBuilder text, List<String> line, int[] widths) {
        text.append(line.get(0)).append(" ".repeat(widths[0] - width(line.get(0))));
        for (int cell = 1; cell < line.size(); cell++) {
            int lacking = widths[cell] - width(line.get(cell));
            text.append(GAP).append(" ".repeat(lacking)).append(line.get(cell));
        }
        text.append('\n');
    }

    /** Columns on a terminal. */
    static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        return Character.isIdeographic(point)
                || point >= 0x1100 && point <= 0x115F
                || point >= 0x3000 && point <= 0x30FF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xFF00 && point <= 0xFF60;
    }
}
