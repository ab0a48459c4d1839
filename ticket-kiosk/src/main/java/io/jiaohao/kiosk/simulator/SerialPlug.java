package io.jiaohao.kiosk.simulator;

import io.jiaohao.kit.wire.EmulatedPort;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The printer's serial side. Any thread. */
public final class SerialPlug implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SerialPlug.class);
    private static final int PIECE = 4_096;

    private final SimulatedPrinter printer;
    private final Path path;
    private @Nullable EmulatedPort port; // while it is plugged in; guarded by this

    /** Plugs it in. */
    public SerialPlug(SimulatedPrinter printer, Path path) throws IOException {
        this.printer = printer;
        this.path = path;
        printer.onDeath(this::pull);
        plug();
    }

    /** Plugs it in again, at the same path. */
    public synchronized void plug() throws IOException {
        EmulatedPort fresh = EmulatedPort.at(path);
        port = fresh;
        Thread thread = new Thread(() -> serve(fresh), "simulated-printer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Pulls the plug. */
    public synchronized void pull() {
        if (port != null) {
            port.close();
            port = null;
        }
        printer.powerOff();
    }

    @Override
    public void close() {
        pull();
    }

    private void serve(EmulatedPort from) {
        try (InputStream in = from.input();
                OutputStream out = from.output()) {
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
