package io.jiaohao.systemtests.pads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An RS-485 bus of pseudo terminals: what one says all others hear, and at adapters that repeat
 * what they send the speaker too. Each end is a socat of its own, which keeps the end there while
 * nobody has it open; an end can be pulled out and plugged in again. Any thread.
 */
public final class PadBus implements AutoCloseable {
    private static final int BUFFER = 256;

    private final ServerSocket server;
    private final Set<Path> repeating;
    private final Map<Path, Process> socats = new ConcurrentHashMap<>();
    private final Map<Socket, Path> ends = new ConcurrentHashMap<>();

    /**
     * @param repeating ends whose adapter repeats what it sends
     */
    public PadBus(List<Path> paths, Set<Path> repeating) {
        this.repeating = Set.copyOf(repeating);
        try {
            this.server = new ServerSocket(0, paths.size(), InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        paths.forEach(this::plug);
    }

    /** Plugs an end in; returns when it is there. */
    public synchronized void plug(Path path) {
        try {
            String pty = "pty,rawer,link=" + path;
            String bus = "tcp:127.0.0.1:" + server.getLocalPort();
            socats.put(
                    path,
                    new ProcessBuilder("socat", pty, bus)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
            Socket end = server.accept(); // socat makes the terminal before it connects
            end.setTcpNoDelay(true);
            ends.put(end, path);
            Thread thread = new Thread(() -> carry(end, path), "bus-" + path.getFileName());
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pulls an end out; its device file goes with it. */
    public synchronized void unplug(Path path) {
        Process socat = socats.remove(path);
        if (socat != null) {
            socat.destroyForcibly().onExit().join();
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void carry(Socket end, Path path) {
        byte[] buffer = new byte[BUFFER];
        try (end) {
            InputStream in = end.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                say(end, path, buffer, count);
            }
        } catch (IOException e) {
            // it was pulled out
        } finally {
            ends.remove(end);
        }
    }

    private synchronized void say(Socket from, Path path, byte[] bytes, int count) {
        for (Socket end : ends.keySet()) {
            if (end != from || repeating.contains(path)) {
                hear(end, bytes, count);
            }
        }
    }

    private void hear(Socket end, byte[] bytes, int count) {
        try {
            end.getOutputStream().write(bytes, 0, count);
        } catch (IOException e) {
            ends.remove(end); // it was pulled out in this moment
        }
    }

    @Override
    public void close() {
        List.copyOf(socats.keySet()).forEach(this::unplug);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
