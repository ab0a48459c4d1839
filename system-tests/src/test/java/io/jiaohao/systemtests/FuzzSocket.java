package io.jiaohao.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A connection over which nonsense is sent and all answers are read. One thread sends and waits,
 * another reads.
 */
final class FuzzSocket implements AutoCloseable {
    private static final String MARK = "\"mark-";

    private final Socket socket;
    private final FuzzAnswers answers;
    private int marked; // how many marks were sent
    private int seen; // how many were answered
    private boolean ended; // the server has closed

    /**
     * @param answers where all that comes is counted
     */
    FuzzSocket(int port, FuzzAnswers answers) {
        this.answers = answers;
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread reader = new Thread(this::read, "fuzz-" + socket.getLocalPort());
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answers.count(line);
                if (line.contains(MARK)) {
                    answered();
                }
            }
        } catch (IOException e) {
            // the connection is gone, which is what the end says
        } finally {
            end();
        }
    }

    private synchronized void answered() {
        seen++;
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * @return whether the connection still took it
     */
    boolean send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    FuzzSocket open(String device) {
        marked++;
        send(
                (WireClient.line("mark-open", "session.open", WireClient.opening(device)) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        awaitMarks();
        return this;
    }

    /** A request whose answer says that all before it was read. */
    byte[] mark() {
        marked++;
        return (WireClient.line("mark-" + marked, "session.ping", WireClient.params("{}")) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Waits until all marks are answered.
     *
     * @return false when the server closed before
     */
    synchronized boolean awaitMarks() {
        await(() -> ended || seen >= marked);
        return seen >= marked;
    }

    synchronized void awaitEnd() {
        await(() -> ended);
    }

    private void await(java.util.function.BooleanSupplier done) {
        long deadline = Patience.PROGRAM.deadline();
        while (!done.getAsBoolean()) {
            long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMillis <= 0) {
                throw new AssertionError("Expected %d marks, but saw %d".formatted(marked, seen));
            }
            try {
                wait(leftMillis);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
