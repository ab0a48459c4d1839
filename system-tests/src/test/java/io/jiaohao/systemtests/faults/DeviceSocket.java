package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.systemtests.WireClient;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One connection of a scripted device: unlike {@link io.jiaohao.systemtests.WireClient} it keeps
 * nothing of what it reads, and every wait ends. Of one thread, save {@link #close}.
 */
final class DeviceSocket implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final Socket socket;
    private final BufferedReader in;
    private int lastId;

    private DeviceSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static DeviceSocket connect(NodeAddress node) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(node.host(), node.port()), (int) CONNECT.toMillis());
            socket.setTcpNoDelay(true);
            return new DeviceSocket(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Opens the session, e.g. of {@code kiosk-1}, and gives what it was told. */
    JsonNode open(String device, Duration patience) throws IOException {
        JsonNode answer = ask("session.open", WireClient.opening(device), patience);
        if (!answer.has("result")) {
            throw new IOException("Expected to open device=" + device + ", but " + answer);
        }
        return answer.get("result");
    }

    /** The whole answer, result or error. */
    JsonNode ask(String method, ObjectNode params, Duration patience) throws IOException {
        String id = send(method, params);
        long deadline = System.nanoTime() + patience.toNanos();
        for (; ; ) {
            JsonNode message = read(deadline, false);
            if (message.path("id").asText().equals(id) && !message.has("method")) {
                return message;
            }
        }
    }

    /** Sends a request and does not wait. */
    String send(String method, ObjectNode params) throws IOException {
        String id = "d" + ++lastId;
        ObjectNode request = History.JSON.createObjectNode().put("jsonrpc", "2.0").put("id", id);
        request.put("method", method).set("params", params);
        write(request);
        return id;
    }

    private void write(JsonNode message) throws IOException {
        socket.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The next message; pings are answered on the way. */
    JsonNode read(Duration patience) throws IOException {
        return read(System.nanoTime() + patience.toNanos(), true);
    }

    /**
     * @param pushes whether what the server tells by itself is wanted
     */
    private JsonNode read(long deadline, boolean pushes) throws IOException {
        for (; ; ) {
            String line = line(deadline);
            if (!pushes && line.contains("\"method\":\"hall.")) {
                continue;
            }
            JsonNode message = History.JSON.readTree(line);
            if (!message.path("method").asText().equals("session.ping")) {
                return message;
            }
            ObjectNode pong = History.JSON.createObjectNode().put("jsonrpc", "2.0");
            pong.set("id", message.get("id"));
            pong.putObject("result");
            write(pong);
        }
    }

    private String line(long deadline) throws IOException {
        long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
        if (leftMillis <= 0) {
            throw new SocketTimeoutException("Expected a message, but none came");
        }
        socket.setSoTimeout((int) leftMillis);
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("Expected a message, but the connection ended");
        }
        return line;
    }

    /** Ends it; whoever reads is told. Any thread. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
