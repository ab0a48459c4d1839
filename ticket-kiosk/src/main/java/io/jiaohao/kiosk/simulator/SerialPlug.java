package io.jiaohao.kiosk.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The printer's serial side: socat makes a terminal at a path and passes its bytes on. Ending it is
 * pulling the plug. Any thread.
 */
public final class SerialPlug implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SerialPlug.class);
    private static final int PIECE = 4_096;
    private static final String READY = "starting data transfer loop";

    private final SimulatedPrinter printer;
    private final Path path;
    private @Nullable Process socat; // while it is plugged in; guarded by this

    /** Plugs it in. */
    public SerialPlug(SimulatedPrinter printer, Path path) throws IOException {
        this.printer = printer;
        this.path = path;
        printer.onDeath(this::pull);
        plug();
    }

    /** Plugs it in again, at the same path. */
    public synchronized void plug() throws IOException {
        Process fresh =
                new ProcessBuilder("socat", "-d", "-d", "pty,rawer,link=" + path, "-").start();
        socat = fresh;
        Runtime.getRuntime().addShutdownHook(new Thread(fresh::destroy));
        Thread thread = new Thread(() -> serve(fresh), "simulated-printer");
        thread.setDaemon(true);
        thread.start();
        awaitTerminal(fresh);
    }

    /** The path is there a moment before its settings are, which would undo those of a printer. */
    private void awaitTerminal(Process fresh) throws IOException {
        BufferedReader log = fresh.errorReader();
        String line = log.readLine();
        while (line != null && !line.contains(READY)) {
            line = log.readLine();
        }
        if (line == null) {
            throw new IOException("Expected socat to make " + path + ", but it ended");
        }
    }

    /** Pulls the plug. */
    public synchronized void pull() {
        if (socat != null) {
            socat.destroy();
            socat.onExit().join(); // it removes the path as its last deed
            socat = null;
        }
        printer.powerOff();
    }

    @Override
    public void close() {
        pull();
    }

    private void serve(Process from) {
        try (InputStream in = from.getInputStream();
                OutputStream out = from.getOutputStream()) {
            byte[] piece = new byte[PIECE];
            for (int came = in.read(piece); came >= 0; came = in.read(piece)) {
                printer.receive(Arrays.copyOf(piece, came), answer -> reply(out, answer));
            }
        } catch (IOException e) {
            LOG.debug("the line ended: {}", e.getMessage());
        }
    }

    private static void reply(OutputStream to, byte[] answer) {
        try {
            to.write(answer);
            to.flush();
        } catch (IOException e) {
            LOG.debug("nobody listens: {}", e.getMessage());
        }
    }
}
