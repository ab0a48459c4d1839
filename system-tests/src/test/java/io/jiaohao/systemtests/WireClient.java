package io.jiaohao.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A device as somebody with PROTOCOL.md and a socket would write it: lines of JSON, and none of the
 * project's own code. One thread reads; any thread may send.
 */
public final class WireClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final Inbox inbox = new Inbox();
    private final AtomicInteger lastId = new AtomicInteger();

    private WireClient(Socket socket) {
        this.socket = socket;
        Thread reader = new Thread(this::read, "wire-" + socket.getLocalPort());
        reader.setDaemon(true);
        reader.start();
    }

    static WireClient connect(int port) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            return new WireClient(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over a connection that stands already, e.g. with TLS. */
    static WireClient over(Socket socket) {
        return new WireClient(socket);
    }

    private void read() {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode message = JSON.readTree(line);
                if (message.path("method").asText().equals("session.ping")) {
                    sendLine(
                            "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":{}}"
                                    .formatted(message.get("id")));
                } else {
                    inbox.put(message);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // the connection is gone, which is what the end says
        } finally {
            inbox.end();
        }
    }

    Inbox inbox() {
        return inbox;
    }

    void sendBytes(byte[] bytes) {
        try {
            synchronized (socket) {
                socket.getOutputStream().write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sendLine(String line) {
        sendBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Parameters from text, with single quotes for double ones. */
    public static ObjectNode params(String json, Object... values) {
        try {
            return (ObjectNode) JSON.readTree(json.formatted(values).replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** Writes a request as one line and gives it. */
    static String line(String id, String method, ObjectNode params) {
        ObjectNode request = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", id);
        request.put("method", method).set("params", params);
        return request.toString();
    }

    /** Sends a request and does not wait. */
    String send(String method, ObjectNode params) {
        String id = "r" + lastId.incrementAndGet();
        sendLine(line(id, method, params));
        return id;
    }

    /** The whole answer to a request, result or error. */
    JsonNode ask(String method, ObjectNode params) {
        return inbox.answer(send(method, params));
    }

    /** The result of a request that must succeed. */
    JsonNode get(String method, ObjectNode params) {
        JsonNode answer = ask(method, params);
        if (!answer.has("result")) {
            throw new AssertionError(
                    "Expected %s %s to be done, but %s".formatted(method, params, answer));
        }
        return answer.get("result");
    }

    JsonNode get(String method) {
        return get(method, JSON.createObjectNode());
    }

    /** The result of a change under a fresh {@code request}. */
    JsonNode change(String method, String params, Object... values) {
        return get(method, fresh(params(params, values)));
    }

    JsonNode change(String method) {
        return change(method, "{}");
    }

    /** The error of a change under a fresh {@code request} that must be refused. */
    JsonNode refused(String method, String params, Object... values) {
        JsonNode answer = ask(method, fresh(params(params, values)));
        if (!answer.has("error")) {
            throw new AssertionError(
                    "Expected %s %s to be refused, but %s".formatted(method, params, answer));
        }
        return answer.get("error");
    }

    static ObjectNode fresh(ObjectNode params) {
        return params.put("request", UUID.randomUUID().toString());
    }

    /** Opens the session of a demo device. */
    WireClient open(String device) {
        get("session.open", opening(device));
        return this;
    }

    public static ObjectNode opening(String device) {
        String kind = device.substring(0, device.indexOf('-'));
        return params(
                "{'protocol':1,'device':'%s','kind':'%s','key':'demo-%s','language':'en'}",
                device, kind, device);
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
