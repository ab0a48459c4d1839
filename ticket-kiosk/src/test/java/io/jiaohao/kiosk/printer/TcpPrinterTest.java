package io.jiaohao.kiosk.printer;

import static org.awaitility.Awaitility.await;

import io.jiaohao.kiosk.simulator.NetworkPort;
import io.jiaohao.protocol.link.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpPrinterTest extends PrinterContract {
    private NetworkPort network;

    @BeforeEach
    void plug() throws IOException {
        network = new NetworkPort(simulator, 0);
    }

    @AfterEach
    void unplug() {
        network.close();
    }

    @Override
    PrinterDriver driver(StatusMode mode) {
        return new TcpPrinter(new ServerAddress("127.0.0.1", network.port()), mode).driver();
    }

    @Override
    void takeAway() {
        network.off();
    }

    @Override
    void giveBack() {
        try {
            network.on();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldFindThePrinterOnceItIsThere() {
        network.off();
        try (PrinterDriver driver = driver(StatusMode.AUTO)) {
            await().until(() -> driver.look() == Condition.OFFLINE);
            giveBack();
            await().until(() -> driver.look() == Condition.READY);
        }
    }
}
