package io.jiaohao.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Between a device and its server, at an address of its own: pulled, every connection breaks and
 * none can be made, as if the server were dead; plugged in, the server is there again at once.
 */
final class Cable implements AutoCloseable {
    private static final int BUFFER = 8_192;

    private final int serverPort;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private ServerSocket socket; // replaced when it is plugged in
    private Thread accepting; // likewise

    Cable(int serverPort) {
        this.serverPort = serverPort;
        this.socket = listen(0);
        this.port = socket.getLocalPort();
        this.accepting = accept(socket);
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true); // connections of before may linger
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void pull() {
        quietly(socket);
        try {
            accepting.join(); // until then the address is taken
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        ends.forEach(Cable::quietly);
        ends.clear();
    }

    void plugIn() {
        socket = listen(port);
        accepting = accept(socket);
    }

    private Thread accept(ServerSocket listening) {
        return begin(
                () -> {
                    while (!listening.isClosed()) {
                        Socket device = listening.accept();
                        ends.add(device);
                        begin(() -> join(device));
                    }
                });
    }

    /** A server that is not there, e.g. between two starts, is like a broken connection. */
    private void join(Socket device) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            ends.add(server);
            device.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            begin(() -> carry(device, server));
            carry(server, device);
        } finally {
            quietly(device);
            ends.remove(device);
        }
    }

    private void carry(Socket from, Socket to) throws IOException {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                out.write(buffer, 0, length);
            }
        } finally {
            quietly(from);
            quietly(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    /** Work that ends with the connection. */
    private interface Work {
        void run() throws IOException;
    }

    private static Thread begin(Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException e) {
                                // pulled, or one of both ends has closed
                            }
                        },
                        "cable");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void quietly(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        pull();
    }
}
