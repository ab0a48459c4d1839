package io.jiaohao.server.gateway;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A device by hand. */
public final class Wire implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Socket socket;
    private final BufferedReader lines;

    public Wire(String hostAndPort) throws IOException {
        String[] address = hostAndPort.split(":");
        socket = new Socket(address[0], Integer.parseInt(address[1]));
        lines =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** With a session open. */
    public static Wire of(String hostAndPort, String device) throws IOException {
        Wire wire = new Wire(hostAndPort);
        assertTrue(wire.open(device, device.split("-")[0], "demo-" + device).has("result"));
        return wire;
    }

    public JsonNode open(String device, String kind, String key) throws IOException {
        return ask(
                "session.open",
                "{'protocol':1,'device':'%s','kind':'%s','key':'%s','language':'en'}"
                        .formatted(device, kind, key));
    }

    public void write(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode read() throws IOException {
        String line = lines.readLine();
        return line == null ? JSON.missingNode() : JSON.readTree(line);
    }

    public void send(String method, String params) throws IOException {
        String line = "{'jsonrpc':'2.0','id':7,'method':'%s','params':%s}";
        write(line.formatted(method, params).replace('\'', '"'));
    }

    /** The answer; what is told in between is passed over. */
    public JsonNode ask(String method, String params) throws IOException {
        send(method, params);
        return answer();
    }

    /** The next answer; what is told in between is passed over. */
    public JsonNode answer() throws IOException {
        JsonNode line = read();
        while (line.has("method")) {
            line = read();
        }
        return line;
    }

    /** The next event of that type. */
    public JsonNode event(String type) throws IOException {
        JsonNode line = read();
        while (!line.path("params").path("type").asText().equals(type)) {
            line = read();
        }
        return line.path("params");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
