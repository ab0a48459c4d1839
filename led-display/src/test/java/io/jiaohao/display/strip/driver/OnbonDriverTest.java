package io.jiaohao.display.strip.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.strip.dots.Colour;
import io.jiaohao.display.strip.dots.Line;
import io.jiaohao.display.strip.dots.Page;
import io.jiaohao.display.strip.dots.Piece;
import io.jiaohao.display.strip.dots.StripSize;
import io.jiaohao.display.strip.driver.OnbonSettings.Card;
import io.jiaohao.display.strip.face.Flash;
import io.jiaohao.display.strip.face.Scene;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnbonDriverTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** What the maker's own software sends for these texts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    BX_5K | 64x16  | A001号 | FE FF 00 80 00 00 00 00 00 00 FE 02 2A 00 A3 06 01 00 00 00 01 21 00 00 00 00 00 00 08 00 10 00 00 00 00 05 00 00 00 00 02 01 02 00 00 08 06 00 00 00 41 30 30 31 BA C5 DE DA
                    BX_5K | 128x16 | 请A001号到3号窗口 | FE FF 00 80 00 00 00 00 00 00 FE 02 35 00 A3 06 01 00 00 00 01 2C 00 00 00 00 00 00 10 00 10 00 00 00 00 05 00 00 00 00 02 01 02 00 00 08 11 00 00 00 C7 EB 41 30 30 31 BA C5 B5 BD 33 BA C5 B4 B0 BF DA 28 61
                    BX_6K | 128x16 | 请A001号到3号窗口 | FE FF 00 80 00 00 00 00 00 00 FE 02 35 00 A3 06 01 00 00 00 01 2C 00 00 00 00 00 00 80 00 10 00 00 00 00 05 00 00 00 00 02 01 02 00 00 08 11 00 00 00 C7 EB 41 30 30 31 BA C5 B5 BD 33 BA C5 B4 B0 BF DA 79 65
                    BX_5K | 64x16  | Z[ | FE FF 00 80 00 00 00 00 00 00 FE 02 26 00 A3 06 01 00 00 00 01 1D 00 00 00 00 00 00 08 00 10 00 00 00 00 05 00 00 00 00 02 01 02 00 00 08 02 00 00 00 5B 02 5B 01 01 A3
                    """)
    void shouldSendWhatTheMakersSoftwareSends(Card card, String size, String text, String frame) {
        byte[] command =
                new OnbonArea(StripSize.parse(size), card, false)
                        .command(text.getBytes(Charset.forName("GBK")));

        byte[] sent = new OnbonFrame(OnbonFrame.ANYBODY, OnbonFrame.HOST, command).bytes();

        assertEquals("A5".repeat(8) + frame.replace(" ", "") + "5A", HEX.formatHex(sent), text);
    }

    /** The same through the driver, for a text that fits; one that does not moves to the left. */
    @Test
    void shouldMoveOnlyATextThatDoesNotFit() {
        StripTarget target = new StripTarget(OnbonFrame.ANYBODY, StripSize.parse("64x16"));
        OnbonDriver driver = driver(Card.BX_5K, false);

        String still = HEX.formatHex(driver.payload(target, scene("A001号")));
        String moving = HEX.formatHex(driver.payload(target, scene("请A001号办理")));

        assertTrue(still.endsWith("000000000201020000080600000041303031BAC5DEDA5A"));
        assertTrue(moving.contains("00000000010103000608"), moving);
    }

    /** A letter that is 5A in ASCII, and kana whose bytes are A4, A5 and A6. */
    @ParameterizedTest
    @CsvSource({
        "Z012, 04000000 5B02 303132",
        "ぅうゥウ, 08000000 A4A602 A4A601 A602A602 A602A601 F7305A"
    })
    void shouldEscapeTextsWithTheBytesOfMarks(String text, String data) {
        StripTarget target = new StripTarget(OnbonFrame.ANYBODY, StripSize.parse("64x16"));

        String sent = HEX.formatHex(driver(Card.BX_5K, false).payload(target, scene(text)));

        assertTrue(sent.contains(data.replace(" ", "")), sent);
        assertEquals(sent.length() - 2, sent.indexOf("5A", 16), "one end, and it is at the end");
    }

    @Test
    void shouldWriteTwoRowsAndNoBackslash() {
        Page page = Page.of(row("暂停服务"), row("13:30 恢复"));
        Scene scene = new Scene(Scenes.called("A001", "3"), page, Flash.STILL, null, false, 0);

        byte[] sent =
                driver(Card.BX_5K, false)
                        .payload(new StripTarget(1, StripSize.parse("128x32")), scene);

        String hex = HEX.formatHex(sent);
        assertTrue(hex.contains("5C6E"), hex);
        assertFalse(
                HEX.formatHex(
                                driver(Card.BX_5K, false)
                                        .payload(
                                                new StripTarget(1, StripSize.parse("64x16")),
                                                scene("\\n")))
                        .contains("5C6E"));
    }

    @Test
    void shouldColourAPanelThatHasColours() {
        StripTarget target = new StripTarget(1, StripSize.parse("64x16"));
        OnbonDriver driver = driver(Card.BX_5K, true);
        Scene lit = Scenes.of(Scenes.called("A001", "3"), row("A001"), Flash.LIT);
        Scene inverse = Scenes.of(Scenes.called("A001", "3"), row("A001"), Flash.INVERSE);

        assertTrue(HEX.formatHex(driver.payload(target, lit)).contains("5C433341303031"));
        assertTrue(HEX.formatHex(driver.payload(target, inverse)).contains("5C433141303031"));
    }

    @ParameterizedTest
    @CsvSource({
        "A0 01 05 00 00, error 5: wrong checksum",
        "A0 01 0C 00 00, error 12: font missing",
        "A0 01 63 00 00, error 99: unknown"
    })
    void shouldSayWhatACardRefuses(String answer, String reason) throws Exception {
        byte[] data = HEX.parseHex(answer.replace(" ", ""));
        PlayedWire wire = new PlayedWire(new OnbonFrame(OnbonFrame.HOST, 7, data).bytes());

        TroubleException refused = assertThrows(TroubleException.class, () -> show(wire, 7));

        assertEquals(reason, refused.getMessage());
        assertFalse(refused.isSilent());
    }

    @Test
    void shouldTakeNoOthersAnswerForItsOwn() {
        byte[] acknowledged = HEX.parseHex("A000000000");
        PlayedWire wire = new PlayedWire(new OnbonFrame(OnbonFrame.HOST, 8, acknowledged).bytes());

        TroubleException silence = assertThrows(TroubleException.class, () -> show(wire, 7));

        assertTrue(silence.isSilent());
    }

    private static void show(PlayedWire wire, int address) throws Exception {
        driver(Card.BX_5K, false)
                .show(wire, new StripTarget(address, StripSize.parse("64x16")), new byte[] {1});
    }

    private static OnbonDriver driver(Card card, boolean colours) {
        return new OnbonDriver(new OnbonSettings(card, null, colours), PATIENCE);
    }

    private static Scene scene(String text) {
        return Scenes.of(Scenes.called("A001", "3"), row(text), Flash.STILL);
    }

    private static Line row(String text) {
        return Line.of(Piece.text(text, Colour.WHITE));
    }
}
