package io.jiaohao.display.strip.dots;

import java.util.function.IntFunction;

/** What a piece of text is set in. */
public enum Letters {
    /** Unifont: Chinese 16 by 16, Latin 8 by 16. */
    TEXT(Unifont::glyph, 0),
    /** Own digits, 10 by 14. */
    NUMBER(Numerals::small, 2),
    /** The same, closer together, for one place more. */
    NARROW(Numerals::small, 1),
    /** The same, without a gap. */
    DENSE(Numerals::small, 0),
    /** Own digits, 20 by 28. */
    LARGE(Numerals::large, 4),
    /** The same, closer together. */
    LARGE_NARROW(Numerals::large, 1);

    private final IntFunction<Glyph> glyphs;
    private final int gap; // dots between two characters

    Letters(IntFunction<Glyph> glyphs, int gap) {
        this.glyphs = glyphs;
        this.gap = gap;
    }

    Glyph glyph(int codePoint) {
        return glyphs.apply(codePoint);
    }

    int gap() {
        return gap;
    }

    /** These for codes of digits and capital letters; what they cannot write is set in text. */
    public Letters orTextFor(String code) {
        return this == TEXT || Numerals.have(code) ? this : TEXT;
    }
}
