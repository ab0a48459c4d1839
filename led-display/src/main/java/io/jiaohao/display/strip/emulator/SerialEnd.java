package io.jiaohao.display.strip.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Devices on a serial line: socat makes a terminal at a path and passes its bytes on. Ending it is
 * pulling the plug. Any thread.
 */
public final class SerialEnd implements LineEnd {
    private static final String READY = "starting data transfer loop";

    private final EmulatedDevice device;
    private final Path path;
    private @Nullable Process socat; // while it is plugged in; guarded by this

    public SerialEnd(EmulatedDevice device, Path path) throws IOException {
        this.device = device;
        this.path = path;
        plug();
    }

    @Override
    public synchronized void plug() throws IOException {
        Process fresh =
                new ProcessBuilder("socat", "-d", "-d", "pty,rawer,link=" + path, "-").start();
        socat = fresh;
        Runtime.getRuntime().addShutdownHook(new Thread(fresh::destroy));
        Talk talk = new Talk(fresh.getInputStream(), fresh.getOutputStream(), device);
        Thread thread = new Thread(talk::hold, "emulated-strips-" + path.getFileName());
        thread.setDaemon(true);
        thread.start();
        awaitTerminal(fresh);
    }

    /** The path is there a moment before its settings are, which would undo those of a program. */
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

    @Override
    public synchronized void pull() {
        if (socat != null) {
            socat.destroy();
            socat.onExit().join(); // it removes the path as its last deed
            socat = null;
        }
    }

    @Override
    public String port() {
        return path.toString();
    }
}
