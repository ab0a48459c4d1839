package io.jiaohao.protocol.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The server's end of a real connection, said line by line by a test. */
final class ScriptedServer implements AutoCloseable {
    private static final String SNAPSHOT =
            """
            {"time":"2026-11-21T09:00:00+08:00","seq":%d,"session":"s",
             "hall":{"id":"h","name":{"zh-CN":"厅"},"state":"open","timezone":"Asia/Shanghai",
               "languages":["zh-CN"],"zones":[],"lanes":[],"matters":[],"queues":[],"counters":[],
               "pauseReasons":[],"rules":{"nextWhileCalled":"finish","recalls":3,"recallInterval":8,
               "absentAfterCalls":2,"absentAfter":60,"undoWithin":5}},
             "snapshot":{"counters":[],"queues":[],"calls":[],"notices":[],"tickets":[]}}
            """;

    private final ServerSocket listener;
    private Socket socket; // the connection at hand
    private BufferedReader in;
    private OutputStream out;

    ScriptedServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(20_000);
        socket = new Socket();
        in =
                new BufferedReader(
                        new InputStreamReader(
                                InputStream.nullInputStream(), StandardCharsets.UTF_8));
        out = OutputStream.nullOutputStream();
    }

    ServerAddress address() {
        return new ServerAddress("127.0.0.1", listener.getLocalPort());
    }

    /** Waits for the device and opens its session at that count; returns what it sent. */
    JsonNode admit(long seq) throws IOException {
        JsonNode open = accept();
        answer(open, SNAPSHOT.formatted(seq));
        return open;
    }

    /** Waits for the device and refuses it. */
    JsonNode admitRefusing(String reason) throws IOException {
        JsonNode open = accept();
        refuse(open, reason, false);
        return open;
    }

    void refuse(JsonNode request, String reason, boolean retry) throws IOException {
        send(
                """
                {"jsonrpc":"2.0","id":%s,"error":{"code":-32000,"message":"no",
                 "data":{"reason":"%s","retry":%s}}}
                """
                        .formatted(request.get("id"), reason, retry));
    }

    private JsonNode accept() throws IOException {
        socket = listener.accept();
        socket.setSoTimeout(20_000);
        in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
        return read();
    }

    JsonNode read() throws IOException {
        return WireJson.MAPPER.readTree(in.readLine());
    }

    void answer(JsonNode request, String result) throws IOException {
        send("{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":%s}".formatted(request.get("id"), result));
    }

    void answerSnapshot(JsonNode request, long seq) throws IOException {
        answer(request, SNAPSHOT.formatted(seq));
    }

    void notice(long seq, String id) throws IOException {
        send(
                """
                {"jsonrpc":"2.0","method":"hall.event","params":{"hall":"h","seq":%d,
                 "at":"2026-11-21T09:00:00+08:00","type":"notice.published","notice":{"id":"%s",
                 "text":{"zh-CN":"x"},"from":"2026-11-21T09:00:00+08:00","zones":[]}}}
                """
                        .formatted(seq, id));
    }

    void send(String json) throws IOException {
        out.write((json.replace("\n", " ") + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    void drop() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        listener.close();
    }
}
