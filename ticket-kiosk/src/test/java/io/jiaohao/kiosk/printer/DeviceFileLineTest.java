package io.jiaohao.kiosk.printer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.kiosk.printer.line.DeviceFileLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device whose other side has stopped: it takes what its buffer holds, and says nothing. */
class DeviceFileLineTest {
    private static final byte[] MORE_THAN_A_BUFFER = new byte[1 << 20];

    @TempDir Path folder;
    private Process socat;
    private DeviceFileLine line;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        Path device = folder.resolve("lp7");
        socat = new ProcessBuilder("socat", "-d", "-d", "pty,rawer,link=" + device, "-").start();
        BufferedReader log = socat.errorReader();
        for (String said = ""; !said.contains("starting data transfer loop"); ) {
            said = String.valueOf(log.readLine());
        }
        new ProcessBuilder(List.of("kill", "-STOP", String.valueOf(socat.pid()))).start().waitFor();
        line = DeviceFileLine.open(device);
    }

    @AfterEach
    void end() {
        line.close();
        socat.destroyForcibly().onExit().join();
    }

    @Test
    void shouldLetTheWriterGoWhenItIsClosed() {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread writer =
                new Thread(
                        () ->
                                failure.complete(
                                        assertThrows(
                                                IOException.class,
                                                () -> line.write(MORE_THAN_A_BUFFER))),
                        "writer");
        writer.start();
        await().until(() -> writer.getState() == Thread.State.WAITING);

        line.close();

        await().until(failure::isDone);
    }

    @Test
    void shouldLetNoReaderHoldTheDeviceWhenItIsClosed() {
        await().until(() -> isReading());

        line.close();

        await().until(() -> !isReading());
        assertThrows(IOException.class, () -> line.read(Duration.ofMillis(1)));
    }

    private static boolean isReading() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("printer-lp7"));
    }
}
