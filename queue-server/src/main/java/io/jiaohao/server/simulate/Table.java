package io.jiaohao.server.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures in columns.
 *
 * @param parts the heads of the figures that stand side by side in a cell; empty for one figure
 */
record Table(String title, List<String> columns, List<String> parts, List<Row> rows) {
    private static final String GAP = "  ";
    private static final String COLUMN_GAP = "   ";

    /**
     * @param figures as many for each column as it has parts
     */
    record Row(String name, List<Figure> figures) {
        Row {
            figures = List.copyOf(figures);
        }

        private Row beside(Row other) {
            return new Row(
                    name,
                    IntStream.range(0, figures.size())
                            .boxed()
                            .flatMap(at -> beside(figures.get(at), other.figures.get(at)))
                            .toList());
        }

        private static Stream<Figure> beside(Figure one, Figure other) {
            return Stream.of(one, other, one.to(other));
        }
    }

    Table {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    Table(String title, List<String> columns, List<Row> rows) {
        this(title, columns, List.of(""), rows);
    }

    /** The same rows of two tables: each figure of this, of the other, and what that has more. */
    Table beside(Table other) {
        return new Table(
                title,
                columns,
                List.of("A", "B", "B-A"),
                IntStream.range(0, rows.size())
                        .mapToObj(row -> rows.get(row).beside(other.rows.get(row)))
                        .toList());
    }

    /** Lines, each ended by a line feed. */
    String text() {
        List<List<String>> blocks = new ArrayList<>();
        blocks.add(Columns.left(under(title, "", rows.stream().map(Row::name).toList())));
        for (int column = 0; column < columns.size(); column++) {
            blocks.add(column(column));
        }
        return Columns.beside(blocks, COLUMN_GAP).stream()
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private List<String> column(int column) {
        List<List<String>> sides = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            int at = column * parts.size() + part;
            Stream<String> figures = rows.stream().map(row -> row.figures().get(at).toString());
            sides.add(Columns.right(Stream.concat(Stream.of(parts.get(part)), figures).toList()));
        }
        List<String> lines = Columns.beside(sides, GAP);
        return Columns.right(
                under(columns.get(column), lines.get(0), lines.subList(1, lines.size())));
    }

    /** A head, below it those of the parts if there are any, below that the rest. */
    private List<String> under(String head, String heads, List<String> rest) {
        Stream<String> top = parts.size() == 1 ? Stream.of(head) : Stream.of(head, heads);
        return Stream.concat(top, rest.stream()).toList();
    }
}
