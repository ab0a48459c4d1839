package io.jiaohao.kiosk.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals(new SerialPrinter(Path.of("/dev/lp0")), Printer.parse("serial:/dev/lp0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "laser", "none:", "file:", "file", "tcp:", "tcp:nowhere", "usb:1"})
    void shouldRefuseWhatIsNoPrinter(String text) {
        assertThrows(IllegalArgumentException.class, () -> Printer.parse(text));
    }

    @Test
    void shouldWriteOneFileForEachTicketNamedByItsNumber() throws IOException {
        Path tickets = folder.resolve("tickets");
        new FilePrinter(tickets).print("A001", TICKET);
        new FilePrinter(tickets).print("A002", TICKET);

        assertArrayEquals(TICKET, Files.readAllBytes(tickets.resolve("A001.prn")));
        try (Stream<Path> files = Files.list(tickets)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void shouldSendTheBytesToANetworkPrinter() throws IOException {
        try (ServerSocket printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Printer.parse("tcp:127.0.0.1:" + printer.getLocalPort()).print("A001", TICKET);

            try (Socket job = printer.accept()) {
                assertArrayEquals(TICKET, job.getInputStream().readAllBytes());
            }
        }
    }

    @Test
    void shouldWriteToADeviceFileButNeverMakeOne() throws IOException {
        Path device = Files.createFile(folder.resolve("lp0"));
        new SerialPrinter(device).print("A001", TICKET);

        assertArrayEquals(TICKET, Files.readAllBytes(device));
        Path missing = folder.resolve("lp1");
        assertThrows(IOException.class, () -> new SerialPrinter(missing).print("A001", TICKET));
        assertTrue(Files.notExists(missing));
    }
}
