package io.jiaohao.server.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts texts under and beside each other on a terminal, where a Chinese character is two letters
 * wide.
 */
final class Columns {
    private Columns() {}

    /** One under the other, filled up to the same width on the right. */
    static List<String> left(List<String> texts) {
        int widest = widest(texts);
        return texts.stream().map(text -> text + " ".repeat(widest - width(text))).toList();
    }

    /** One under the other, filled up to the same width on the left. */
    static List<String> right(List<String> texts) {
        int widest = widest(texts);
        return texts.stream().map(text -> " ".repeat(widest - width(text)) + text).toList();
    }

    /** Columns of equally many lines side by side. */
    static List<String> beside(List<List<String>> columns, String gap) {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < columns.get(0).size(); line++) {
            int now = line;
            lines.add(String.join(gap, columns.stream().map(column -> column.get(now)).toList()));
        }
        return lines;
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Columns::width).max().orElse(0);
    }

    static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        return Character.isIdeographic(point)
                || point >= 0x1100 && point <= 0x115F // Hangul letters
                || point >= 0x3000 && point <= 0x30FF // CJK punctuation, kana
                || point >= 0xAC00 && point <= 0xD7A3 // Hangul
                || point >= 0xFF00 && point <= 0xFF60; // full width
    }
}
