package io.jiaohao.display.strip.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Devices with a network port, or behind a gateway, on loopback. Any thread. */
public final class TcpEnd implements LineEnd {
    private static final Logger LOG = LoggerFactory.getLogger(TcpEnd.class);

    private final EmulatedDevice device;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
    private int port;
    private @Nullable ServerSocket listener; // while it is plugged in; guarded by this

    /**
     * @param port 0 picks a free one, which is kept
     */
    public TcpEnd(EmulatedDevice device, int port) throws IOException {
        this.device = device;
        this.port = port;
        plug();
    }

    @Override
    public synchronized void plug() throws IOException {
        ServerSocket fresh = new ServerSocket();
        fresh.setReuseAddress(true);
        fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        port = fresh.getLocalPort();
        listener = fresh;
        daemon(() -> accept(fresh), "emulated-strips-" + port);
    }

    @Override
    public synchronized void pull() {
        close(listener);
        listener = null;
        callers.forEach(TcpEnd::close);
    }

    @Override
    public synchronized String port() {
        return "tcp:127.0.0.1:" + port;
    }

    private void accept(ServerSocket open) {
        try {
            while (!open.isClosed()) {
                Socket caller = open.accept();
                callers.add(caller);
                daemon(() -> serve(caller), "emulated-strips-caller");
            }
        } catch (IOException e) {
            LOG.debug("port={} is closed: {}", port, e.getMessage());
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            new Talk(caller.getInputStream(), caller.getOutputStream(), device).hold();
        } catch (IOException e) {
            LOG.debug("caller={} is gone: {}", caller, e.getMessage());
        }
        callers.remove(caller);
    }

    private static void close(@Nullable AutoCloseable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            LOG.debug("it was gone before it was closed", e);
        }
    }

    private static void daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
