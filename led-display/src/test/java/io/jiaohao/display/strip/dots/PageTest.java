package io.jiaohao.display.strip.dots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final StripSize SMALL = StripSize.parse("64x16");

    /**
     * 号 as Unifont has it: 53F7:00001FF01010101010101FF00000FFFE080010001FF000100010001000A00040.
     */
    @Test
    void shouldDrawAChineseCharacterAsTheFontHasIt() {
        DotPicture picture = Page.of(text("号")).picture(SMALL);

        assertEquals(
                "00001ff01010101010101ff00000fffe080010001ff000100010001000a00040",
                column(picture, 24));
    }

    @Test
    void shouldCentreANumberOfTwoDotStrokes() {
        DotPicture picture =
                Page.of(Line.of(Piece.code("A023", Letters.NUMBER, Colour.AMBER))).picture(SMALL);

        assertFalse(lit(picture, 8, 13), "left of the number");
        assertTrue(lit(picture, 9, 13) && lit(picture, 10, 13), "a stroke of two dots");
        assertFalse(lit(picture, 11, 13), "right of the stroke");
        assertTrue(lit(picture, 54, 12), "the last digit ends at the 55th dot");
        assertTrue(
                IntStream.range(0, 64).noneMatch(x -> lit(picture, x, 0) || lit(picture, x, 15)));
    }

    @Test
    void shouldDoubleDigitsWithRoundCorners() {
        Glyph small = Numerals.small('0');
        Glyph large = Numerals.large('0');

        assertEquals(20, large.width());
        assertEquals(28, large.height());
        assertFalse(large.lit(4, 0), "a corner of the small one is rounded off");
        assertTrue(large.lit(6, 0));
        assertEquals(small.lit(9, 7), large.lit(18, 14));
    }

    @Test
    void shouldBeInverseInOneColourAndKeepEveryDot() {
        Page page =
                Page.of(
                        Column.of(Line.of(Piece.code("A023", Letters.NUMBER, Colour.AMBER))),
                        Column.of(text("号")));
        StripSize size = StripSize.parse("96x16");
        DotPicture lit = page.picture(size);

        DotPicture inverse = lit.inverted(Colour.AMBER);

        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 96; x++) {
                boolean before = lit(lit, x, y) || lit.lit(Colour.WHITE, x, y);
                assertEquals(!before, lit(inverse, x, y), x + "," + y);
            }
        }
    }

    @Test
    void shouldBeAsWideAsATextThatDoesNotFit() {
        Page page = Page.of(text("社会保险和医疗保险"));

        assertFalse(page.fits(SMALL));
        assertEquals(144, page.picture(SMALL).width());
        assertEquals(64, Page.of(text("综合窗口")).picture(SMALL).width());
    }

    @Test
    void shouldSetAWindowsNameInTextLetters() {
        assertEquals(Letters.TEXT, Piece.code("导办台", Letters.LARGE, Colour.WHITE).letters());
        assertEquals(Letters.LARGE, Piece.code("C119", Letters.LARGE, Colour.WHITE).letters());
    }

    @Test
    void shouldHaveASignForWhatTheFontLacks() {
        String unknown = Character.toString(0x1F600);

        assertEquals(16, Piece.text(unknown, Colour.WHITE).width());
        assertEquals(Map.of(), Page.of(Line.of()).picture(SMALL).hex());
    }

    private static Line text(String text) {
        return Line.of(Piece.text(text, Colour.WHITE));
    }

    private static boolean lit(DotPicture picture, int x, int y) {
        return picture.lit(Colour.AMBER, x, y);
    }

    /** Sixteen columns of a picture, as the font writes them. */
    private static String column(DotPicture picture, int left) {
        return IntStream.range(0, 16)
                .map(
                        y ->
                                IntStream.range(0, 16)
                                        .filter(x -> picture.lit(Colour.WHITE, left + x, y))
                                        .map(x -> 0x8000 >> x)
                                        .sum())
                .mapToObj("%04x"::formatted)
                .collect(Collectors.joining());
    }
}
