package io.jiaohao.kiosk.printer;

import io.jiaohao.protocol.link.ServerAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A printer on the network that takes raw bytes, as most do on port 9100. */
public record TcpPrinter(ServerAddress address) implements Printer {
    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;

    @Override
    public void print(String number, byte[] ticket) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.host(), address.port()), CONNECT_TIMEOUT_MILLIS);
            socket.getOutputStream().write(ticket);
            socket.shutdownOutput();
        }
    }
}
