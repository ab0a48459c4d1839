package io.jiaohao.display.strip.dots;

import java.util.List;

/** A text in one kind of letters and one colour. */
public record Piece(String text, Letters letters, Colour colour) {
    /** Chinese or Latin text. */
    public static Piece text(String text, Colour colour) {
        return new Piece(text, Letters.TEXT, colour);
    }

    /**
     * A ticket's or a window's code; one with other characters than digits and capitals is text.
     */
    public static Piece code(String code, Letters letters, Colour colour) {
        return new Piece(code, letters.orTextFor(code), colour);
    }

    List<Glyph> glyphs() {
        return text.codePoints().mapToObj(letters::glyph).toList();
    }

    int width() {
        List<Glyph> glyphs = glyphs();
        int gaps = letters.gap() * Math.max(0, glyphs.size() - 1);
        return glyphs.stream().mapToInt(Glyph::width).sum() + gaps;
    }

    int height() {
        return glyphs().stream().mapToInt(Glyph::height).max().orElse(0);
    }
}
