package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are no requests, and sessions that are none. Another session never notices. */
class BadInputIT {
    private static final int LONGEST_LINE = 65_536;

    @TempDir static Path data;
    private static DemoHall hall;
    private WireClient client;

    @BeforeAll
    static void start() {
        hall = DemoHall.start(data);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @BeforeEach
    void connect() {
        client = hall.server().connect();
    }

    @AfterEach
    void othersShouldNotHaveNoticed() {
        client.close();
        JsonNode ticket = hall.take("advice");
        hall.display().inbox().event(e -> e.path("ticket").path("id").equals(ticket.path("id")));
        hall.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "{",
                "",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"session.ping\"} {}",
                "{'jsonrpc':'2.0'}",
                "\u0000\u0001\u0002"
            })
    void shouldAnswerALineThatIsNoJsonAndGoOn(String line) {
        client.open("kiosk-5");
        client.sendLine(line);
        assertEquals(-32700, code(client.inbox().nameless()));
        client.get("session.ping");
    }

    @Test
    void shouldAnswerBytesThatAreNoText() {
        client.sendBytes(new byte[] {(byte) 0xff, (byte) 0xfe, '{', (byte) 0x80, '\n'});
        assertEquals(-32700, code(client.inbox().nameless()));
        client.open("kiosk-5");
    }

    @Test
    void shouldAnswerJsonThatIsNestedTooDeep() {
        client.sendLine("[".repeat(60_000));
        assertEquals(-32700, code(client.inbox().nameless()));
        client.open("kiosk-5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"session.ping\"}]",
                "7",
                "null",
                "\"session.ping\"",
                "{}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"session.ping\"}"
            })
    void shouldAnswerJsonThatIsNoRequest(String line) {
        client.open("kiosk-5");
        client.sendLine(line);
        assertEquals(-32600, code(client.inbox().nameless()));
        client.get("session.ping");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1.0\"", "2.0", "null"})
    void shouldAnswerAnotherVersionOfJsonRpcUnderItsId(String version) {
        client.open("kiosk-5");
        client.sendLine(
                "{\"jsonrpc\":%s,\"id\":\"x1\",\"method\":\"session.ping\"}".formatted(version));
        assertEquals(-32600, code(client.inbox().answer("x1")));
    }

    @Test
    void shouldNotAnswerANotification() {
        client.open("kiosk-5");
        client.sendLine("{\"jsonrpc\":\"2.0\",\"method\":\"ticket.take\",\"params\":{}}");
        client.get("session.ping");
        assertEquals(2, client.inbox().answers(2).size());
    }

    @Test
    void shouldReadALineOfTheGreatestLength() {
        client.open("kiosk-5");
        client.sendLine(padded(LONGEST_LINE));
        assertTrue(client.inbox().answer("pad").has("result"));
        client.sendBytes((padded(LONGEST_LINE) + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.get("session.ping");
    }

    @Test
    void shouldAnswerALineThatIsTooLongAndClose() {
        client.open("kiosk-5");
        client.sendLine(padded(LONGEST_LINE + 1));
        assertEquals(-32600, code(client.inbox().nameless()));
        client.inbox().awaitEnd(Patience.SOON);
    }

    @Test
    void shouldCloseOnALineThatNeverEnds() {
        client.sendBytes("x".repeat(LONGEST_LINE + 2).getBytes(StandardCharsets.UTF_8));
        assertEquals(-32600, code(client.inbox().nameless()));
        client.inbox().awaitEnd(Patience.SOON);
    }

    private static String padded(int bytes) {
        String line = WireClient.line("pad", "session.ping", WireClient.params("{'pad':'%s'}", ""));
        return line.replace(
                "\"pad\":\"\"", "\"pad\":\"" + "x".repeat(bytes - line.length()) + "\"");
    }

    @Test
    void shouldReadLinesHoweverThePacketsAreCut() {
        byte[] open =
                (WireClient.line("o", "session.open", WireClient.opening("kiosk-5")) + "\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        for (byte each : open) {
            client.sendBytes(new byte[] {each});
        }
        assertTrue(client.inbox().answer("o").has("result"));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            many.append(WireClient.line("m" + i, "session.ping", WireClient.params("{}")))
                    .append('\n');
        }
        byte[] bytes = many.toString().getBytes(StandardCharsets.UTF_8);
        int half = bytes.length / 2 + 3;
        client.sendBytes(Arrays.copyOfRange(bytes, 0, half));
        client.sendBytes(Arrays.copyOfRange(bytes, half, bytes.length));
        for (int i = 0; i < 50; i++) {
            assertTrue(client.inbox().answer("m" + i).has("result"));
        }
    }

    @Test
    void shouldNameAnUnknownMethod() {
        client.open("kiosk-5");
        JsonNode answer = client.ask("ticket.eat", WireClient.params("{}"));
        assertEquals(-32601, code(answer));
    }

    @Test
    void shouldRefuseParametersThatAreNoObject() {
        client.open("kiosk-5");
        client.sendLine(
                "{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"method\":\"session.ping\",\"params\":[1]}");
        assertEquals(-32602, code(client.inbox().answer("p")));
    }

    private static int code(JsonNode answer) {
        return answer.path("error").path("code").asInt();
    }
}
