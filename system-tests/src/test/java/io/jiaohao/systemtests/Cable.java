package io.jiaohao.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way from devices to a server, which a test can pull out and plug in again. One thread
 * accepts, two carry each connection; any thread may pull.
 */
final class Cable implements AutoCloseable {
    private final ServerSocket end;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean plugged = true;

    private Cable(ServerSocket end, int port) {
        this.end = end;
        this.port = port;
        run("cable-" + end.getLocalPort(), this::accept);
    }

    /** A way to a port of this machine. */
    static Cable to(int port) {
        try {
            return new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where devices connect instead. */
    String address() {
        return "127.0.0.1:" + end.getLocalPort();
    }

    /** Every connection breaks, and no new one comes about. */
    void pull() {
        plugged = false;
        sockets.forEach(Cable::end);
    }

    void plugIn() {
        plugged = true;
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket device = end.accept();
                if (plugged) {
                    join(device, new Socket(InetAddress.getLoopbackAddress(), port));
                } else {
                    end(device);
                }
            } catch (IOException e) {
                // the server is away, or the cable was taken away for good
            }
        }
    }

    private void join(Socket device, Socket server) {
        sockets.add(device);
        sockets.add(server);
        run("cable-up", () -> carry(device, server));
        run("cable-down", () -> carry(server, device));
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of the two has closed
        } finally {
            end(from);
            end(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        end.close();
        pull();
    }
}
