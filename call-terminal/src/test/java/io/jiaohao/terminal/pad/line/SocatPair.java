package io.jiaohao.terminal.pad.line;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A cable of two pseudo terminals, held together by socat. While it is unplugged neither end is
 * there. Used by one thread.
 */
public final class SocatPair implements AutoCloseable {
    private final Path host;
    private final Path pad;
    private @Nullable Process socat; // while it is plugged in

    public SocatPair(Path folder) throws IOException {
        this.host = folder.resolve("host");
        this.pad = folder.resolve("pad");
        plug();
    }

    /** The end at the PC. */
    public Path host() {
        return host;
    }

    /** The end at the pad. */
    public Path pad() {
        return pad;
    }

    public void plug() throws IOException {
        Process fresh = new ProcessBuilder("socat", "-d", "-d", end(host), end(pad)).start();
        socat = fresh;
        String line = ""; // of its log; the paths are there a moment before their settings are
        while (line != null && !line.contains("starting data transfer loop")) {
            line = fresh.errorReader().readLine();
        }
        assertNotNull(line, "socat ended");
    }

    private static String end(Path link) {
        return "pty,rawer,link=" + link;
    }

    /** As if the cable was pulled out of the PC: the device file goes with it. */
    public void unplug() throws IOException {
        if (socat != null) {
            socat.destroyForcibly().onExit().join();
            socat = null;
        }
        Files.deleteIfExists(host);
        Files.deleteIfExists(pad);
    }

    @Override
    public void close() throws IOException {
        unplug();
    }
}
