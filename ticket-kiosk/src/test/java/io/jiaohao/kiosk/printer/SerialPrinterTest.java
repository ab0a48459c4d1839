package io.jiaohao.kiosk.printer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kiosk.printer.line.SerialLine;
import io.jiaohao.kiosk.printer.line.SerialSettings;
import io.jiaohao.kiosk.simulator.SerialPlug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialPrinterTest extends PrinterContract {
    @TempDir Path folder;
    private SerialPlug plug;

    @BeforeEach
    void plug() throws IOException {
        plug = new SerialPlug(simulator, terminal());
    }

    @AfterEach
    void pull() {
        plug.close();
    }

    private Path terminal() {
        return folder.resolve("printer");
    }

    @Override
    PrinterDriver driver(StatusMode mode) {
        return new SerialPrinter(terminal(), SerialSettings.DEFAULT, mode).driver();
    }

    @Override
    void takeAway() {
        plug.pull();
    }

    @Override
    void giveBack() {
        try {
            plug.plug();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldKnowHowLongATicketTakesOnTheLine() throws IOException {
        try (SerialLine line = SerialLine.open(terminal().toString(), SerialSettings.DEFAULT)) {
            assertEquals(Duration.ofSeconds(1), line.transfer(960));
        }
    }

    @Test
    void shouldHearAPrinterBehindADeviceFile() throws IOException {
        Path device = folder.resolve("lp7");
        try (SerialPlug usb = new SerialPlug(simulator, device);
                PrinterDriver driver =
                        new SerialPrinter(device, SerialSettings.DEFAULT, StatusMode.AUTO)
                                .driver()) {
            assertEquals(Condition.READY, driver.look());
            assertTrue(driver.watched());
            byte[] ticket = {0x1B, 0x40, 'A', 0x0A, 0x1D, 0x56, 0x42, 0};
            assertEquals(Paper.PRINTED, driver.print("A001", ticket));
            assertEquals("A\n[cut]\n", simulator.slips().get(0).text());
            usb.pull();
            await().until(() -> driver.look() == Condition.OFFLINE);
        }
    }
}
