package io.jiaohao.kit.wire;

import io.jiaohao.protocol.link.ServerAddress;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
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
            socket.setKeepAlive(true); // nobody talks on an idle line
            socket.setSoTimeout(READ_MILLIS);
            return new TcpWire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
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
