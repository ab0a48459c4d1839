package io.jiaohao.kiosk.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kiosk.printer.line.SerialSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterTest {
    private static final byte[] TICKET = {0x1B, 0x40, 'A', '1'};

    @TempDir Path folder;

    @Test
    void shouldReadEachKindOfPrinter() {
        assertEquals(new NoPrinter(), Printer.parse("none"));
        assertEquals(new FilePrinter(Path.of("tickets")), Printer.parse("file:tickets"));
        assertEquals(
                "127.0.0.1:9100",
                ((TcpPrinter) Printer.parse("tcp:127.0.0.1:9100")).address() + "");
        assertEquals(
                new SerialPrinter(Path.of("/dev/lp0"), SerialSettings.DEFAULT, StatusMode.AUTO),
                Printer.parse("serial:/dev/lp0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "laser", "none:", "file:", "file", "tcp:", "tcp:nowhere", "usb:1"})
    void shouldRefuseWhatIsNoPrinter(String text) {
        assertThrows(IllegalArgumentException.class, () -> Printer.parse(text));
    }

    @Test
    void shouldReadHowALineIsSet() {
        SerialPrinter printer =
                (SerialPrinter)
                        Printer.parse("serial:/dev/ttyS0?baud=38400&flow=rts-cts&status=required");

        assertEquals(new SerialSettings(38_400, SerialSettings.Flow.RTS_CTS), printer.settings());
        assertEquals(StatusMode.REQUIRED, printer.status());
        assertEquals(
                StatusMode.NONE, ((TcpPrinter) Printer.parse("tcp:p:9100?status=none")).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp:p:9100?baud=9600",
                "tcp:p:9100?status=maybe",
                "tcp:p:9100?status",
                "serial:/dev/ttyS0?baud=fast",
                "serial:/dev/ttyS0?baud=7",
                "file:tickets?status=none",
            })
    void shouldRefuseASettingThatAPrinterDoesNotHave(String text) {
        assertThrows(IllegalArgumentException.class, () -> Printer.parse(text));
    }

    @Test
    void shouldWriteOneFileForEachTicketNamedByItsNumber() throws IOException {
        Path tickets = folder.resolve("tickets");
        PrinterDriver driver = new FilePrinter(tickets).driver();
        assertEquals(Condition.READY, driver.look());
        assertEquals(Paper.PRINTED, driver.print("A001", TICKET));
        assertEquals(Paper.PRINTED, driver.print("A002", TICKET));

        assertArrayEquals(TICKET, Files.readAllBytes(tickets.resolve("A001.prn")));
        try (Stream<Path> files = Files.list(tickets)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void shouldKnowThatAFolderIsOfNoUse() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        PrinterDriver driver = new FilePrinter(file).driver();

        assertEquals(Condition.ERROR, driver.look());
        assertEquals(Paper.FAILED, driver.print("A001", TICKET));
    }

    @Test
    void shouldEndTheConnectionBehindATicketForAPrinterThatOnlyTakes() throws IOException {
        try (ServerSocket printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PrinterDriver driver =
                        Printer.parse("tcp:127.0.0.1:" + printer.getLocalPort() + "?status=none")
                                .driver()) {
            assertEquals(Paper.PRINTED, driver.print("A001", TICKET));

            try (Socket job = printer.accept()) {
                assertArrayEquals(TICKET, job.getInputStream().readAllBytes());
            }
        }
    }

    @Test
    void shouldWriteToADeviceFileButNeverMakeOne() throws IOException {
        Path device = Files.createFile(folder.resolve("lp0"));
        assertEquals(Paper.PRINTED, serial(device).print("A001", TICKET));

        assertArrayEquals(TICKET, Files.readAllBytes(device));
        Path missing = folder.resolve("lp1");
        assertEquals(Condition.OFFLINE, serial(missing).look());
        assertEquals(Paper.FAILED, serial(missing).print("A001", TICKET));
        assertTrue(Files.notExists(missing));
    }

    private static PrinterDriver serial(Path device) {
        return Printer.parse("serial:" + device).driver();
    }
}
