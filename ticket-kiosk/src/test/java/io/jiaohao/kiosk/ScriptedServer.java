package io.jiaohao.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A queue server on a real socket that answers as a test says, and remembers what it was asked. */
public final class ScriptedServer implements AutoCloseable {
    /** An answer that never comes. */
    public static final ObjectNode SILENCE = JsonNodeFactory.instance.objectNode();

    private final int port;
    private volatile ServerSocket socket; // another one after each absence
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Function<JsonNode, ObjectNode>> answers = new ConcurrentHashMap<>();

    public ScriptedServer() throws IOException {
        socket = listen(0);
        port = socket.getLocalPort();
        answer("session.open", params -> result(SampleHall.opened()));
        start(this::accept, "scripted-server");
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true); // connections of before may linger
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    /** Is not there: every connection breaks, and none can be made. */
    public void leave() throws IOException {
        close();
    }

    /** Is there again, at the same address. */
    public void comeBack() throws IOException {
        socket = listen(port);
        start(this::accept, "scripted-server");
    }

    public ServerAddress address() {
        return new ServerAddress("127.0.0.1", port);
    }

    /** How a method is answered from now on. */
    public ScriptedServer answer(String method, Function<JsonNode, ObjectNode> answer) {
        answers.put(method, answer);
        return this;
    }

    public static ObjectNode result(JsonNode result) {
        return JsonNodeFactory.instance.objectNode().set("result", result);
    }

    public static ObjectNode refusal(String reason, boolean retry) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode error = answer.putObject("error").put("code", -32000).put("message", "不行");
        error.putObject("data").put("reason", reason).put("retry", retry);
        return answer;
    }

    /** The parameters of every request of that method so far. */
    public List<JsonNode> asked(String method) {
        return requests.stream()
                .filter(request -> request.path("method").asText().equals(method))
                .map(request -> request.path("params"))
                .toList();
    }

    /** Sends a notification to every device. */
    public void tell(String method, JsonNode params) throws IOException {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        line.put("method", method).set("params", params);
        for (Socket connection : connections) {
            connection.getOutputStream().write((line + "\n").getBytes(UTF_8));
        }
    }

    /** Breaks every connection; devices may connect again. */
    public void drop() {
        for (Socket connection : connections) {
            closeQuietly(connection);
        }
        connections.clear();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        drop();
    }

    private void accept() {
        ServerSocket listening = socket;
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                connections.add(connection);
                start(() -> serve(connection), "scripted-connection");
            } catch (IOException e) {
                return; // closed by the test
            }
        }
    }

    private void serve(Socket connection) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ObjectNode request = (ObjectNode) WireJson.MAPPER.readTree(line);
                requests.add(request);
                reply(connection, request);
            }
        } catch (IOException e) {
            closeQuietly(connection); // dropped by the test or by the device
        }
    }

    private void reply(Socket connection, ObjectNode request) throws IOException {
        Function<JsonNode, ObjectNode> script =
                answers.getOrDefault(request.path("method").asText(), params -> SILENCE);
        ObjectNode answer = script.apply(request.path("params"));
        if (!answer.isEmpty()) {
            ObjectNode line = answer.deepCopy().put("jsonrpc", "2.0");
            line.set("id", request.get("id"));
            connection.getOutputStream().write((line + "\n").getBytes(UTF_8));
        }
    }

    private static void closeQuietly(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
