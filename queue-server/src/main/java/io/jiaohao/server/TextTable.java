package io.jiaohao.server;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells under a heading: the first column begins at the left, the others end evenly. */
record TextTable(List<List<String>> rows) {
    private static final String GAP = "  ";

    TextTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Integer> widths = widths();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String blanks = " ".repeat(widths.get(column) - row.get(column).length());
                line.append(
                        column == 0 ? row.get(column) + blanks : GAP + blanks + row.get(column));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Of each column; once, for looking at all rows for each cell takes minutes where many are. */
    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int width = row.get(column).length();
                if (column == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(column, Math.max(width, widths.get(column)));
                }
            }
        }
        return widths;
    }
}
