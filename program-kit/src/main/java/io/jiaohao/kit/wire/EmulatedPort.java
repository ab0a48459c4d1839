package io.jiaohao.kit.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A serial port that a program plays the hardware of: socat makes a terminal at a path and passes
 * its bytes on. Any thread; the streams are one thread's each.
 */
public final class EmulatedPort implements AutoCloseable {
    private static final String READY = "starting data transfer loop";

    private final Process socat;

    private EmulatedPort(Process socat) {
        this.socat = socat;
    }

    /** Comes back once others can open the path; it ends with this program at the latest. */
    public static EmulatedPort at(Path path) throws IOException {
        Process socat =
                new ProcessBuilder("socat", "-d", "-d", "pty,rawer,link=" + path, "-").start();
        Runtime.getRuntime().addShutdownHook(new Thread(socat::destroy));
        awaitTerminal(socat.errorReader(), path);
        return new EmulatedPort(socat);
    }

    /** The path is there a moment before its settings are, which would undo those of a program. */
    private static void awaitTerminal(BufferedReader log, Path path) throws IOException {
        String line = log.readLine();
        while (line != null && !line.contains(READY)) {
            line = log.readLine();
        }
        if (line == null) {
            throw new IOException("Expected socat to make " + path + ", but it ended");
        }
    }

    /** What the other side sends. */
    public InputStream input() {
        return socat.getInputStream();
    }

    /** What the other side gets. */
    public OutputStream output() {
        return socat.getOutputStream();
    }

    /** Pulls the plug: the path is gone. */
    @Override
    public void close() {
        socat.destroy();
        socat.onExit().join(); // it removes the path as its last deed
    }
}
