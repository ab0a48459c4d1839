package io.jiaohao.kiosk.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The printer's network side: one connection at a time, as real ones have. Loopback only. Any
 * thread.
 */
public final class NetworkPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkPort.class);
    private static final int WAITING = 8;
    private static final int PIECE = 4_096;

    private final SimulatedPrinter printer;
    private final int port;
    private @Nullable ServerSocket socket; // while it has power; guarded by this
    private @Nullable Thread serving; // the latest; guarded by this
    private @Nullable Socket connection; // the one it serves; guarded by this

    /**
     * Turns it on.
     *
     * @param port 0 picks a free one
     */
    public NetworkPort(SimulatedPrinter printer, int port) throws IOException {
        this.printer = printer;
        printer.onDeath(this::off);
        this.port = open(port);
    }

    public int port() {
        return port;
    }

    /** Gives it power again, at the same port. */
    public void on() throws IOException {
        awaitFree();
        synchronized (this) {
            if (socket == null) {
                open(port);
            }
        }
    }

    /** A port that was closed is taken until the thread that waited at it has woken. */
    private void awaitFree() throws IOException {
        Thread last;
        synchronized (this) {
            last = socket == null ? serving : null;
        }
        try {
            if (last != null && last != Thread.currentThread()) {
                last.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the port was closing", e);
        }
    }

    private synchronized int open(int wanted) throws IOException {
        ServerSocket fresh = new ServerSocket();
        fresh.setReuseAddress(true);
        fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), WAITING);
        socket = fresh;
        Thread thread = new Thread(() -> serve(fresh), "simulated-printer");
        thread.setDaemon(true);
        thread.start();
        serving = thread;
        return fresh.getLocalPort();
    }

    /** Takes its power away. */
    public synchronized void off() {
        close(socket);
        close(connection);
        socket = null;
        connection = null;
        printer.powerOff();
    }

    @Override
    public void close() {
        off();
    }

    private static void close(@Nullable AutoCloseable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            LOG.debug("was closed already: {}", e.getMessage());
        }
    }

    private void serve(ServerSocket from) {
        while (!from.isClosed()) {
            try (Socket next = from.accept()) {
                next.setTcpNoDelay(true);
                if (isServed(from, next)) {
                    read(next);
                }
            } catch (IOException e) {
                LOG.debug("a connection ended: {}", e.getMessage());
            }
        }
    }

    private synchronized boolean isServed(ServerSocket from, Socket next) {
        if (socket == from) {
            connection = next;
        }
        return socket == from;
    }

    private void read(Socket next) throws IOException {
        InputStream in = next.getInputStream();
        byte[] piece = new byte[PIECE];
        for (int came = in.read(piece); came >= 0; came = in.read(piece)) {
            printer.receive(Arrays.copyOf(piece, came), answer -> reply(next, answer));
        }
    }

    private static void reply(Socket to, byte[] answer) {
        try {
            to.getOutputStream().write(answer);
        } catch (IOException e) {
            LOG.debug("nobody listens: {}", e.getMessage());
        }
    }
}
