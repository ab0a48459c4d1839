package io.jiaohao.kiosk.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.kiosk.printer.escpos.Dots;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand;
import io.jiaohao.kiosk.printer.escpos.EscPosParser;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.TicketView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineDotsTest {
    private static final int WIDTH = 576;
    private static final String NOWHERE = new String(Character.toChars(0x10_FFFD));

    @TempDir Path folder;
    private final LineDots lines = new LineDots(new DotFonts(List.of()), WIDTH);

    @ParameterizedTest
    @ValueSource(strings = {"㐂", "𬭎", "ئۇيغۇر", "ᨀ", "á̂"})
    void shouldBeDrawnWhereThePrintersFontsLackIt(String text) {
        assertFalse(PrinterFont.GBK.has("请" + text));
        assertTrue(PrinterFont.GBK.has("请准备好：25–30、A036"));
    }

    @Test
    void shouldKnowWhatEachOfThePrintersFontsHas() {
        assertTrue(PrinterFont.GBK.has("喆")); // not in GB2312
        assertFalse(PrinterFont.GB2312.has("喆"));
        assertTrue(PrinterFont.GB2312.has("请"));
        assertFalse(PrinterFont.NONE.has("A"));
        assertFalse(PrinterFont.GBK.has("\uE000")); // two bytes, but whose?
    }

    @Test
    void shouldDrawRareCharactersAsLargeAsThePrinterPrintsOthers() {
        for (String rare : List.of("㐂", "𬭎")) {
            Dots drawn = only(rare, LineStyle.USUAL);

            assertEquals(WIDTH, drawn.bytesPerRow() * 8);
            assertEquals(30, drawn.rows());
            assertEquals(24, right(drawn) - left(drawn) + 1, 5, rare);
            assertTrue(count(drawn) > 60, rare);
        }
        assertNotEquals(only("㐂", LineStyle.USUAL), only("𬭎", LineStyle.USUAL));
    }

    @Test
    void shouldScaleCentreAndEmbolden() {
        Dots usual = only("㐂", LineStyle.USUAL);
        Dots large = only("㐂", new LineStyle(3, false, true));

        assertEquals(78, large.rows());
        assertEquals(WIDTH / 2.0, (left(large) + right(large)) / 2.0, 4);
        assertTrue(count(only("㐂", new LineStyle(1, true, false))) > count(usual));
    }

    @Test
    void shouldBeginAtTheRightWhereAScriptDoes() {
        Dots arabic = only("ئۇيغۇر", LineStyle.USUAL);

        assertTrue(left(arabic) > WIDTH / 2);
        assertTrue(right(arabic) >= WIDTH - 4);
    }

    @Test
    void shouldBreakALineThatIsTooLong() {
        assertEquals(2, lines.draw("㐂".repeat(30), LineStyle.USUAL).size());
    }

    @Test
    void shouldPrintASubstituteForWhatNoFontHas() {
        assertEquals(
                only("〓", LineStyle.USUAL), only(NOWHERE, LineStyle.USUAL), "a clear substitute");
    }

    @Test
    void shouldChooseTheWayLineByLine() throws Exception {
        Path file = folder.resolve("slip.yaml");
        Files.writeString(
                file,
                """
                lines:
                  - {text: {zh-CN: "{number}"}, size: 6}
                  - {text: {zh-CN: "{hall}"}}
                  - {text: {zh-CN: "请李㐂稍候"}}
                """);
        SlipLayout layout = new SlipLayout(SlipTemplate.read(file));

        HallView hall = SampleHall.hall();
        TicketView ticket = SampleHall.ticket("A036", 12, 1500, 1800);
        Place place = Place.of(ticket.queue(), hall, hall.counters());

        List<EscPosCommand> commands =
                EscPosParser.parse(
                        layout.encode(new TicketSlip(hall, ticket, null, place, "zh-CN")));

        assertEquals(1, count(commands, EscPosCommand.Raster.class));
        assertEquals(2, count(commands, EscPosCommand.Text.class));
    }

    private static long count(List<EscPosCommand> commands, Class<?> kind) {
        return commands.stream().filter(kind::isInstance).count();
    }

    private Dots only(String text, LineStyle style) {
        List<Dots> drawn = lines.draw(text, style);
        assertEquals(1, drawn.size());
        return drawn.get(0);
    }

    private static long count(Dots dots) {
        return IntStream.range(0, WIDTH).mapToLong(x -> column(dots, x)).sum();
    }

    private static int left(Dots dots) {
        return IntStream.range(0, WIDTH).filter(x -> column(dots, x) > 0).min().orElseThrow();
    }

    private static int right(Dots dots) {
        return IntStream.range(0, WIDTH).filter(x -> column(dots, x) > 0).max().orElseThrow();
    }

    private static long column(Dots dots, int x) {
        return IntStream.range(0, dots.rows()).filter(y -> dots.black(x, y)).count();
    }
}
