package io.jiaohao.display.strip.dots;

import java.util.List;
import java.util.stream.Collectors;

/** What a strip shows at one time: columns beside each other, the room between them even. */
public record Page(List<Column> columns) {
    private static final int GAP = 4; // least number of dots between two columns

    public Page {
        columns = List.copyOf(columns);
    }

    public static Page of(Column... columns) {
        return new Page(List.of(columns));
    }

    public static Page of(Line... lines) {
        return of(Column.of(lines));
    }

    /** What a device that has fonts of its own is to show; a line end between two rows. */
    public String text() {
        return columns.stream().map(Column::text).collect(Collectors.joining(" "));
    }

    private int width() {
        return columns.stream().mapToInt(Column::width).sum();
    }

    private int leastWidth() {
        return width() + GAP * Math.max(0, columns.size() - 1);
    }

    private int height() {
        return columns.stream().mapToInt(Column::height).max().orElse(0);
    }

    /** Whether all of it can be seen at once, columns apart. */
    public boolean fits(StripSize size) {
        return leastWidth() <= size.width() && height() <= size.height();
    }

    /** Its dots; wider than the strip where it does not fit, to be moved through it. */
    public DotPicture picture(StripSize size) {
        int width = Math.max(leastWidth(), size.width());
        Canvas canvas = new Canvas(width, size.height());
        int slack = width - width();
        int left = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int room = slack * (i + 1) / (columns.size() + 1);
            column.draw(canvas, left + room, (size.height() - column.height()) / 2);
            left += column.width();
        }
        return canvas.picture();
    }
}
