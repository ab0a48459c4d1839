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
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String blanks = " ".repeat(width(column) - row.get(column).length());
                line.append(
                        column == 0 ? row.get(column) + blanks : GAP + blanks + row.get(column));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
