package io.jiaohao.server.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for other programs.
 *
 * @param rows a cell for each heading, as its kind says, or a text in place of it; null for an
 *     empty one
 */
record Sheet(String title, List<Heading> headings, List<List<@Nullable Object>> rows) {

    /** The head of a column. */
    record Heading(String text, Column.Kind kind) {}

    Sheet {
        headings = List.copyOf(headings);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }
}
