package io.jiaohao.display;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A queue server of one hall with three windows that says what a test tells it to. Guarded by
 * {@code this}.
 */
final class ScriptedServer implements AutoCloseable {
    private static final String HALL =
            """
            {"id":"h","name":{"zh-CN":"云溪市政务服务中心","en":"Yunxi City Service Centre"},"state":"%s",
             "timezone":"Asia/Shanghai","languages":["zh-CN","en"],"zones":[{"id":"a","name":{"zh-CN":"A区"}}],
             "lanes":[],"matters":[],"queues":[{"id":"q","name":{"zh-CN":"综合业务","en":"General"},"prefix":"A",
             "waiting":3,"longestWait":60,"estimate":300,"estimateHigh":600}],"counters":[%s,%s,%s],
             "pauseReasons":[],"rules":{"nextWhileCalled":"finish","recalls":3,"recallInterval":8,
             "absentAfterCalls":2,"absentAfter":60,"undoWithin":5}}
            """;
    private static final String COUNTER =
            "{\"id\":\"%s\",\"label\":\"%s\",\"zone\":\"%s\",\"state\":\"open\",\"clerk\":\"clerk-9\",\"queues\":[\"q\"]}";

    private final ServerSocket listener;
    private final List<Socket> devices = new ArrayList<>();
    private final List<JsonNode> calls = new ArrayList<>(); // of the snapshot, newest first
    private int seq = 7; // counts events
    private JsonNode health = WireJson.MAPPER.createObjectNode();
    private String hallState = "open";

    ScriptedServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    synchronized int sessions() {
        return devices.size();
    }

    /** Calls a ticket and tells the devices. */
    synchronized void call(String id, String number, String counter) throws IOException {
        addCall(id, number, counter, OffsetDateTime.now());
        ObjectNode event = event("ticket.called", number, "called");
        event.set("counter", WireJson.MAPPER.readTree(counter(counter)));
        event.set("call", calls.get(0));
        send(event);
    }

    /** Calls a ticket while nobody listens; the next snapshot tells of it. */
    synchronized void addCall(String id, String number, String counter, OffsetDateTime time) {
        calls.add(
                0,
                WireJson.MAPPER
                        .createObjectNode()
                        .put("id", id)
                        .put("ticket", "t-" + number)
                        .put("number", number)
                        .put("counter", counter)
                        .put("time", time.toString())
                        .put("repeat", 0)
                        .put("state", "called"));
    }

    /** What the device reported last of each of its parts; empty before. */
    synchronized JsonNode health() {
        return health;
    }

    /** Stops the hall, or opens it again; a device sees it in its next snapshot. */
    synchronized void hallIs(String state) throws IOException {
        hallState = state;
        dropAll();
    }

    synchronized void start(String number) throws IOException {
        send(event("ticket.started", number, "serving"));
    }

    synchronized void dropAll() throws IOException {
        for (Socket device : devices) {
            device.close();
        }
        devices.clear();
    }

    private ObjectNode event(String type, String number, String state) throws IOException {
        seq++;
        ObjectNode event =
                WireJson.MAPPER
                        .createObjectNode()
                        .put("hall", "h")
                        .put("seq", seq)
                        .put("at", OffsetDateTime.now().toString())
                        .put("type", type);
        event.set(
                "ticket",
                WireJson.MAPPER
                        .createObjectNode()
                        .put("id", "t-" + number)
                        .put("number", number)
                        .put("queue", "q")
                        .put("matter", "m")
                        .put("lane", "ordinary")
                        .put("state", state)
                        .put("day", "2026-11-21")
                        .put("takenAt", OffsetDateTime.now().toString())
                        .put("calls", 1));
        return event;
    }

    private void send(ObjectNode event) throws IOException {
        ObjectNode line =
                WireJson.MAPPER
                        .createObjectNode()
                        .put("jsonrpc", "2.0")
                        .put("method", "hall.event");
        line.set("params", event);
        for (Socket device : devices) {
            write(device, line);
        }
    }

    private static void write(Socket device, JsonNode line) throws IOException {
        OutputStream out = device.getOutputStream();
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String counter(String id) {
        return COUNTER.formatted(id, id, id.equals("9") ? "b" : "a");
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket device = listener.accept();
                Thread thread = new Thread(() -> serve(device), "scripted-session");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void serve(Socket device) {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(device.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer(device, WireJson.MAPPER.readTree(line));
            }
        } catch (IOException e) {
            // the device went away
        }
    }

    private synchronized void answer(Socket device, JsonNode request) throws IOException {
        if (request.path("method").asText().equals("device.report")) {
            health = request.path("params").path("health");
        }
        ObjectNode result =
                WireJson.MAPPER
                        .createObjectNode()
                        .put("session", "s")
                        .put("time", OffsetDateTime.now().toString())
                        .put("seq", seq);
        JsonNode hall =
                WireJson.MAPPER.readTree(
                        HALL.formatted(hallState, counter("1"), counter("3"), counter("9")));
        result.set("hall", hall);
        ObjectNode snapshot = result.putObject("snapshot");
        snapshot.set("counters", hall.get("counters"));
        snapshot.set("queues", hall.get("queues"));
        calls.forEach(snapshot.putArray("calls")::add);
        snapshot.putArray("notices");
        ObjectNode line = WireJson.MAPPER.createObjectNode().put("jsonrpc", "2.0");
        line.set("id", request.get("id"));
        line.set("result", result);
        write(device, line);
        if (request.path("method").asText().equals("session.open")) {
            devices.add(device);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        dropAll();
    }
}
