package io.jiaohao.kiosk.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Align;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Bold;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Chinese;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.ClearBuffers;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Cut;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Feed;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Initialise;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.LineEnd;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Qr;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Raster;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Recover;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Size;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.StatusInOrder;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.StatusNow;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Text;
import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Unknown;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same bytes as {@link EscPosTest}, read. */
class EscPosParserTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    @Test
    void shouldReadChineseBetweenItsSwitches() {
        assertRead(
                "1B 40 1C 26 CA BE C0 FD CE C4 B1 BE B4 F2 D3 A1 BB FA 21 0A 1C 2E",
                new Initialise(),
                new Chinese(true),
                new Text("示例文本打印机!"),
                new LineEnd(),
                new Chinese(false));
    }

    @Test
    void shouldReadPictures() {
        assertRead(
                "1B 40 1D 76 30 00 01 00 01 00 80",
                new Initialise(),
                new Raster(new Dots(1, HEX.parseHex("80"))));
        assertRead("1D 76 30 00 01 00 02 00 C0 00", new Raster(new Dots(1, HEX.parseHex("C0 00"))));
    }

    @Test
    void shouldReadTheStepsOfAQrCode() {
        assertRead(
                "1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 03 1D 28 6B 03 00 31 45 30"
                        + " 1D 28 6B 07 00 31 50 30 31 32 33 34 1D 28 6B 03 00 31 51 30",
                new Qr(0x41, "2\0"),
                new Qr(0x43, "\3"),
                new Qr(0x45, "0"),
                new Qr(0x50, "01234"),
                new Qr(0x51, "0"));
    }

    @Test
    void shouldReadStylesFeedsAndCuts() {
        assertRead("1B 61 01 1B 61 00", new Align(1), new Align(0));
        assertRead("1D 21 55 1D 21 70", new Size(6, 6), new Size(8, 1));
        assertRead("1B 45 01 1B 45 00", new Bold(true), new Bold(false));
        assertRead("1B 64 03 1D 56 42 00", new Feed(3), new Cut(0x42, 0));
        assertRead("1D 56 41 03 1D 56 00", new Cut(0x41, 3), new Cut(0, 0));
    }

    @Test
    void shouldReadWhatAsksAndRecovers() {
        assertEquals(List.of(new StatusNow(1)), EscPosParser.parse(StatusCommands.now(1)));
        assertEquals(List.of(new StatusInOrder(1)), EscPosParser.parse(StatusCommands.inOrder()));
        assertEquals(List.of(new Recover(2)), EscPosParser.parse(StatusCommands.recover()));
        assertEquals(
                List.of(new ClearBuffers()), EscPosParser.parse(StatusCommands.clearBuffers()));
        assertRead(
                "10 04 01 10 04 02 10 04 04", new StatusNow(1), new StatusNow(2), new StatusNow(4));
        assertRead("10 05 02", new Recover(2));
    }

    @Test
    void shouldWaitForTheRestOfACommand() {
        byte[] job = HEX.parseHex("1B 40 41 42 0A 1D 76 30 00 01 00 02 00 C0 00 1D 56 42 00");
        EscPosParser parser = new EscPosParser();
        List<EscPosCommand> read = new ArrayList<>();

        for (byte each : job) {
            parser.add(new byte[] {each});
            parser.next().ifPresent(read::add);
        }

        assertEquals(EscPosParser.parse(job), read);
        assertEquals(5, read.size());
    }

    @Test
    void shouldSkipWhatItDoesNotKnow() {
        assertRead("1B 7F 41 0A", new Unknown("1B 7F"), new Text("A"), new LineEnd());
        assertRead("1D 76 30 00 00 00 00 00 0A", new Unknown("1D 76"), new LineEnd());
        assertTrue(EscPosParser.parse(HEX.parseHex("1D 28 6B 01 00 31 07 0A")).size() > 1);
    }

    private static void assertRead(String bytes, EscPosCommand... expected) {
        assertEquals(List.of(expected), EscPosParser.parse(HEX.parseHex(bytes)));
    }
}
