package io.jiaohao.kiosk.printer.line;

import io.jiaohao.protocol.link.ServerAddress;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to a printer on the network, most on port 9100. */
public final class TcpLine implements PrinterLine {
    private static final Logger LOG = LoggerFactory.getLogger(TcpLine.class);
    private static final int CONNECT_TIMEOUT_MILLIS = 1_000;

    private final Socket socket;

    private TcpLine(Socket socket) {
        this.socket = socket;
    }

    public static TcpLine open(ServerAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true); // three bytes ask, one answers
            socket.connect(
                    new InetSocketAddress(address.host(), address.port()), CONNECT_TIMEOUT_MILLIS);
            return new TcpLine(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    @Override
    public int read(Duration patience) throws IOException {
        socket.setSoTimeout((int) Math.max(1, patience.toMillis())); // 0 would be for ever
        try {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new EOFException("the printer has closed the connection");
            }
            return next;
        } catch (SocketTimeoutException e) {
            return NOTHING;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("the connection was broken already: {}", e.getMessage());
        }
    }
}
