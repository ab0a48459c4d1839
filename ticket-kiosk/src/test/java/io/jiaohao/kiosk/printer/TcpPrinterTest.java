package io.jiaohao.kiosk.printer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.kiosk.simulator.NetworkPort;
import io.jiaohao.protocol.link.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpPrinterTest extends PrinterContract {
    private static final int MORE = 64 << 20; // bytes than any socket holds

    private static final long PATIENCE_SECONDS = 20;
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

    @Test
    void shouldGiveUpATicketThatTheLineDoesNotTake() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PrinterDriver driver =
                        Printer.parse("tcp:127.0.0.1:" + deaf.getLocalPort() + "?status=none")
                                .driver()) {
            CompletableFuture<Paper> paper =
                    CompletableFuture.supplyAsync(() -> driver.print("A001", new byte[MORE]));
            try (Socket connection = deaf.accept()) {
                assertEquals(0, connection.getInputStream().read()); // it is writing
                driver.abort();

                assertEquals(Paper.FAILED, paper.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
        }
    }
}
