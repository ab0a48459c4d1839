package io.jiaohao.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A network printer that keeps what it printed, answers its status, and can be taken away and given
 * back at the same address. What reached it before it went is printed.
 */
final class TicketTray implements AutoCloseable {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern LINE = Pattern.compile("\\u001C&([^\\n]*)\\n\\u001C\\.");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,3}\\d{3,}");
    private static final int LOOK_MILLIS = 20;
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int WELL = 0x12;

    private final int port;
    private final List<String> numbers = new CopyOnWriteArrayList<>();
    private ServerSocket socket; // replaced when it is given back
    private Thread printing; // likewise

    TicketTray() {
        try {
            socket = listen(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = socket.getLocalPort();
        printing = begin(socket);
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true); // connections of before may linger
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(LOOK_MILLIS);
        return socket;
    }

    private Thread begin(ServerSocket listening) {
        Thread thread = new Thread(() -> print(listening), "ticket-tray-" + port);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Goes on until it is interrupted and nobody is left in line. */
    private void print(ServerSocket listening) {
        try (listening) {
            while (true) {
                try (Socket ticket = listening.accept()) {
                    print(ticket);
                } catch (SocketTimeoutException e) {
                    if (Thread.currentThread().isInterrupted()) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Socket ticket) throws IOException {
        InputStream in = ticket.getInputStream();
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        int before = -1;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (before == DLE && next == EOT) {
                in.read(); // which status is asked for: all is well
                ticket.getOutputStream().write(WELL);
            } else {
                paper.write(next);
            }
            before = next;
        }
        lines(new String(paper.toByteArray(), GB18030))
                .filter(line -> NUMBER.matcher(line).matches())
                .findFirst()
                .ifPresent(numbers::add);
    }

    /** The lines of text of a ticket, without the printer's commands around them. */
    private static Stream<String> lines(String ticket) {
        return LINE.matcher(ticket).results().map(line -> line.group(1));
    }

    /** For {@code --printer}. */
    String option() {
        return "tcp:127.0.0.1:" + port;
    }

    void takeAway() {
        printing.interrupt();
        try {
            printing.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void giveBack() {
        try {
            socket = listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        printing = begin(socket);
    }

    /** The numbers on paper, in the order in which they were printed. */
    List<String> numbers() {
        return List.copyOf(numbers);
    }

    /** Until another ticket is printed. */
    void awaitOneMore() {
        int before = numbers.size();
        Awaitility.await()
                .atMost(Patience.SOON.limit())
                .pollInterval(1, TimeUnit.MILLISECONDS)
                .until(() -> numbers.size() > before);
    }

    @Override
    public void close() {
        printing.interrupt();
    }
}
