package io.jiaohao.kiosk.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EscPosTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    @Test
    void shouldPutChineseBetweenItsSwitchesAsGb18030() {
        assertBytes(
                "1B 40 1C 26 CA BE C0 FD CE C4 B1 BE B4 F2 D3 A1 BB FA 21 0A 1C 2E",
                new EscPos().init().text("示例文本打印机!\n"));
    }

    @Test
    void shouldLetThePrinterDrawTheQrCode() {
        assertBytes(
                "1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 03 1D 28 6B 03 00 31 45 30"
                        + " 1D 28 6B 07 00 31 50 30 31 32 33 34 1D 28 6B 03 00 31 51 30",
                new EscPos().qr("1234", 3, EscPos.Correction.L));
    }

    @Test
    void shouldCountALongQrContentInTwoBytes() {
        byte[] bytes = new EscPos().qr("x".repeat(300), 3, EscPos.Correction.M).toBytes();

        assertEquals("1D 28 6B 2F 01 31 50 30", HEX.formatHex(bytes, 25, 33));
    }

    @Test
    void shouldAlignScaleEmboldenFeedAndCut() {
        assertBytes("1B 61 01 1B 61 00", new EscPos().centre().left());
        assertBytes("1D 21 55 1D 21 00 1D 21 70", new EscPos().size(6, 6).size(1, 1).size(8, 1));
        assertBytes("1B 45 01 1B 45 00", new EscPos().bold(true).bold(false));
        assertBytes("1B 64 03 1D 56 42 00", new EscPos().feed(3).cut());
    }

    @Test
    void shouldPrintAPictureDotByDot() {
        assertBytes(
                "1B 40 1D 76 30 00 01 00 01 00 80",
                new EscPos().init().raster(new Dots(1, HEX.parseHex("80"))));
        assertBytes(
                "1D 76 30 00 01 00 02 00 C0 00",
                new EscPos().raster(new Dots(1, HEX.parseHex("C0 00"))));
    }

    @Test
    void shouldCountALargePictureInTwoBytesEachWay() {
        byte[] bytes = new EscPos().raster(new Dots(300, new byte[300 * 258])).toBytes();

        assertEquals("1D 76 30 00 2C 01 02 01 00", HEX.formatHex(bytes, 0, 9));
    }

    @Test
    void shouldLetNoPictureLookLikeARealTimeCommand() {
        assertBytes(
                "1D 76 30 00 03 00 03 00 18 04 01 18 05 02 18 14 08",
                new EscPos().raster(new Dots(3, HEX.parseHex("10 04 01 10 05 02 10 14 08"))));
    }

    @Test
    void shouldRefuseASizeThatPrintersDoNotHave() {
        assertThrows(IllegalArgumentException.class, () -> new EscPos().size(9, 1));
    }

    private static void assertBytes(String expected, EscPos actual) {
        assertEquals(expected, HEX.formatHex(actual.toBytes()));
    }
}
