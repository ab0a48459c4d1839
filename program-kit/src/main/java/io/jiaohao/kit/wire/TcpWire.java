package io.jiaohao.kit.wire;

import io.jiaohao.protocol.link.ServerAddress;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line behind a serial gateway: the same bytes over a socket. */
record TcpWire(Socket socket) implements Wire {
    private static final Logger LOG = LoggerFactory.getLogger(TcpWire.class);
    private static final int CONNECT_MILLIS = 1_000;

    static TcpWire open(ServerAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            keepAlive(socket);
            socket.setSoTimeout(READ_MILLIS);
            return new TcpWire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Nobody talks on an idle line: one that is dead is known after some five seconds. */
    private static void keepAlive(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 2);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 1);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 3);
        }
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        try {
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                throw new EOFException("the gateway has closed the connection");
            }
            return count;
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("socket={} was lost before it was closed", socket, e);
        }
    }
}
