package io.jiaohao.display.strip.dots;

import java.util.List;
import java.util.stream.Collectors;

/** Lines below each other, centred. */
public record Column(List<Line> lines) {
    public Column {
        lines = List.copyOf(lines);
    }

    public static Column of(Line... lines) {
        return new Column(List.of(lines));
    }

    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    int width() {
        return lines.stream().mapToInt(Line::width).max().orElse(0);
    }

    int height() {
        return lines.stream().mapToInt(Line::height).sum();
    }

    void draw(Canvas canvas, int left, int top) {
        int y = top;
        for (Line line : lines) {
            line.draw(canvas, left + (width() - line.width()) / 2, y);
            y += line.height();
        }
    }
}
