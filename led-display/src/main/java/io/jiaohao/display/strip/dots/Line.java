package io.jiaohao.display.strip.dots;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces beside each other. */
public record Line(List<Piece> pieces) {
    private static final int GAP = 3; // dots between two pieces

    public Line {
        pieces = List.copyOf(pieces);
    }

    public static Line of(Piece... pieces) {
        return new Line(List.of(pieces));
    }

    /** What a device that has fonts of its own is to show. */
    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    int width() {
        return pieces.stream().mapToInt(Piece::width).sum() + GAP * Math.max(0, pieces.size() - 1);
    }

    int height() {
        return pieces.stream().mapToInt(Piece::height).max().orElse(0);
    }

    void draw(Canvas canvas, int left, int top) {
        int x = left;
        for (Piece piece : pieces) {
            int y = top + (height() - piece.height()) / 2;
            for (Glyph glyph : piece.glyphs()) {
                canvas.draw(glyph, x, y, piece.colour());
                x += glyph.width() + piece.letters().gap();
            }
            x += GAP - piece.letters().gap();
        }
    }
}
