package io.jiaohao.display.strip.driver;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.display.strip.dots.Colour;
import io.jiaohao.display.strip.dots.Line;
import io.jiaohao.display.strip.dots.Piece;
import io.jiaohao.display.strip.dots.StripSize;
import io.jiaohao.display.strip.driver.ModbusSettings.Align;
import io.jiaohao.display.strip.face.Flash;
import io.jiaohao.display.strip.face.Scene;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modbus, Candle and raw frames, byte by byte as their makers' papers have them. */
class OtherDriversTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final StripSize SIZE = StripSize.parse("64x16");
    private static final Duration PATIENCE = Duration.ofMillis(300);

    @Test
    void shouldWriteATextIntoModbusRegisters() throws Exception {
        PlayedWire wire = new PlayedWire(hex("01 10 00 70 00 03 81 D3"));
        ModbusDriver driver = modbus(16, 2, Align.RIGHT);
        StripTarget target = new StripTarget(1, SIZE);

        driver.show(wire, target, driver.payload(target, called("A001", "3")));

        assertEquals("01100070000306202041303031A3EB", HEX.formatHex(wire.heard()));
    }

    @Test
    void shouldWriteANumberIntoOneModbusRegister() throws Exception {
        byte[] echoed = hex("01 06 00 00 00 32 08 1F");
        PlayedWire wire = new PlayedWire(echoed);
        ModbusDriver driver = modbus(6, 2, Align.RIGHT);
        StripTarget target = new StripTarget(1, SIZE);

        driver.show(wire, target, driver.payload(target, called("A050", "3")));

        assertArrayEquals(echoed, wire.heard());
    }

    @Test
    void shouldWriteOneCharacterARegister() {
        byte[] registers =
                modbus(16, 1, Align.LEFT).payload(new StripTarget(1, SIZE), called("A001", "3"));

        assertEquals("004100300030003100200020", HEX.formatHex(registers));
    }

    @ParameterizedTest
    @CsvSource({
        "01 90 02 CD C1, false", // the display has no such registers
        "01 10 00 70 00 03 81 D4, false", // a wrong checksum
        "01 10, true"
    })
    void shouldTellWhenAModbusDisplayDoesNotTakeIt(String answer, boolean silent) {
        ModbusDriver driver = modbus(16, 2, Align.RIGHT);
        StripTarget target = new StripTarget(1, SIZE);
        byte[] payload = driver.payload(target, called("A001", "3"));

        TroubleException trouble =
                assertThrows(
                        TroubleException.class,
                        () -> driver.show(new PlayedWire(hex(answer)), target, payload));

        assertEquals(silent, trouble.isSilent(), trouble.getMessage());
    }

    @Test
    void shouldPassOverTheLateAnswerOfAnotherModbusDisplay() throws Exception {
        byte[] refusalOfTwo = hex("02 90 02 3D C1");
        byte[] own = hex("01 10 00 70 00 03 81 D3");
        StripTarget target = new StripTarget(1, SIZE);
        ModbusDriver driver = modbus(16, 2, Align.RIGHT);

        driver.show(
                new PlayedWire(own).afterLate(refusalOfTwo),
                target,
                driver.payload(target, called("A001", "3")));
    }

    @Test
    void shouldForgetAModbusAnswerThatCameTooLate() throws Exception {
        ModbusDriver driver = modbus(16, 2, Align.RIGHT);
        StripTarget target = new StripTarget(1, SIZE);
        byte[] payload = driver.payload(target, called("A001", "3"));
        assertThrows(
                TroubleException.class,
                () -> driver.show(new PlayedWire(new byte[0]), target, payload));
        byte[] late = hex("01 90 02 CD C1");

        driver.show(
                new PlayedWire(hex("01 10 00 70 00 03 81 D3")).afterLate(late), target, payload);
    }

    @Test
    void shouldTakeAnEndlessModbusAnswerForTrouble() {
        ModbusDriver driver = modbus(16, 2, Align.RIGHT);
        StripTarget target = new StripTarget(1, SIZE);
        byte[] endless = new byte[300];
        endless[0] = 1;
        endless[1] = 3;
        endless[2] = (byte) 0xFF;

        TroubleException trouble =
                assertThrows(
                        TroubleException.class,
                        () ->
                                driver.show(
                                        new PlayedWire(endless),
                                        target,
                                        driver.payload(target, called("A001", "3"))));

        assertEquals("an answer longer than a frame", trouble.getMessage());
    }

    @Test
    void shouldBlankAModbusDisplayWhenNobodyIsCalled() {
        Scene idle = Scenes.of(Scenes.idle("3"), Flash.STILL);

        byte[] registers = modbus(16, 2, Align.RIGHT).payload(new StripTarget(1, SIZE), idle);

        assertEquals("202020202020", HEX.formatHex(registers));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20, A135<72, 01 20 20 41 31 33 35 3C 37 32 07", // the board's own paper
        "20, 21, A12>1, 01 20 21 41 31 32 3E 31 20 20 07", // as QSystem lays it out
        "22, 21, A147>12, 01 22 21 41 31 34 37 3E 31 32 07",
        "22, 21, A147>127, 01 22 21 41 31 34 37 3E 31 32 07"
    })
    void shouldFrameForACandleBoard(String address, String blink, String text, String frame) {
        byte[] sent =
                CandleDriver.frame(
                        Integer.parseInt(address, 16), Integer.parseInt(blink, 16), text);

        assertArrayEquals(hex(frame), sent);
    }

    @Test
    void shouldBlinkACandleBoardForANewCallOnly() {
        CandleDriver driver = new CandleDriver(new CandleSettings(null, null));
        StripTarget target = new StripTarget(0x20, SIZE);

        byte[] fresh = driver.payload(target, Scenes.of(Scenes.called("A12", "1"), Flash.LIT));
        byte[] inverse =
                driver.payload(target, Scenes.of(Scenes.called("A12", "1"), Flash.INVERSE));
        byte[] still = driver.payload(target, Scenes.of(Scenes.called("A12", "1"), Flash.STILL));

        assertArrayEquals(hex("01 20 26 41 31 32 3E 31 20 20 07"), fresh);
        assertArrayEquals(fresh, inverse);
        assertArrayEquals(hex("01 20 20 41 31 32 3E 31 20 20 07"), still);
    }

    @Test
    void shouldShowTheTicketAloneWhereTheWindowDoesNotFit() {
        CandleDriver driver = new CandleDriver(new CandleSettings(null, null));

        byte[] sent = driver.payload(new StripTarget(0x20, SIZE), called("A023", "102"));

        assertArrayEquals(hex("01 20 20 41 30 32 33 20 20 20 07"), sent);
    }

    @Test
    void shouldSendNoByteThatACandleBoardCannotShow() {
        CandleDriver driver = new CandleDriver(new CandleSettings("-", 0));

        byte[] sent =
                driver.payload(
                        new StripTarget(0x20, SIZE),
                        Scenes.of(Scenes.called("MD1", "导办台"), Flash.LIT));

        assertArrayEquals(hex("01 20 20 2D 64 31 2D 2D 2D 2D 07"), sent);
    }

    /** A QYLED card's "collection data": text of four places under the id 29. */
    @Test
    void shouldFillARawTemplate() {
        RawSettings settings =
                new RawSettings(
                        "FE 5C 4B 89 1C 00 00 00 65 00 00 00 00 09 00 00 00 {address} 00 11 11 04"
                                + " {number,4} FF FF",
                        "GBK",
                        null,
                        null);

        byte[] sent =
                new RawDriver(settings).payload(new StripTarget(0x29, SIZE), called("A001", "3"));

        assertArrayEquals(
                hex(
                        "FE 5C 4B 89 1C 00 00 00 65 00 00 00 00 09 00 00 00 29 00 11 11 04 41 30 30"
                                + " 31 FF FF"),
                sent);
    }

    /** 02+33+41+30+31+20+20 is 117, without the first byte 115; exclusively or-ed they are 71. */
    @ParameterizedTest
    @CsvSource({"SUM_8, 0, 17", "SUM_8, 1, 15", "XOR_8, 0, 71"})
    void shouldCheckARawTemplate(Checksum kind, int from, String checksum) {
        RawSettings settings =
                new RawSettings("02 {window,1} {number,5} {checksum} 03", "GBK", kind, from);

        byte[] sent = new RawDriver(settings).payload(new StripTarget(1, SIZE), called("A01", "3"));

        assertArrayEquals(hex("02 33 41 30 31 20 20" + checksum + "03"), sent);
    }

    @Test
    void shouldKnowTheChecksumsOfOthers() {
        assertArrayEquals(hex("08 1F"), Checksum.CRC_16_MODBUS.of(hex("01 06 00 00 00 32")));
        assertArrayEquals(hex("3D BB"), Checksum.CRC_16_ARC.of("123456789".getBytes(US_ASCII)));
    }

    /** A character of two bytes is not cut in its middle. */
    @Test
    void shouldCutWholeCharacters() {
        RawSettings settings = new RawSettings("{text,5} {window,-3}", "GBK", null, null);
        Scene scene =
                Scenes.of(
                        Scenes.called("", "3"),
                        Line.of(Piece.text("请号窗口", Colour.WHITE)),
                        Flash.STILL);

        byte[] sent = new RawDriver(settings).payload(new StripTarget(1, SIZE), scene);

        assertArrayEquals(hex("C7 EB BA C5 20 20 20 33"), sent);
    }

    private static ModbusDriver modbus(int function, int perRegister, Align align) {
        return new ModbusDriver(
                new ModbusSettings(function, null, 6, perRegister, align, null), PATIENCE);
    }

    private static Scene called(String number, String window) {
        return Scenes.of(Scenes.called(number, window), Flash.STILL);
    }

    private static byte[] hex(String text) {
        return HEX.parseHex(text.replace(" ", ""));
    }
}
