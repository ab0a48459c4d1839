package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions that are none, or not any more. Another session never notices. */
class BadSessionIT {
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

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "key, wrong, unauthenticated",
        "device, nobody-1, unauthenticated",
        "kind, terminal, unauthenticated",
        "protocol, 2, unsupported_protocol"
    })
    void shouldRefuseASessionAndLetItTryAgain(String field, String value, String reason) {
        var opening = WireClient.opening("kiosk-5");
        if (field.equals("protocol")) {
            opening.put(field, Integer.parseInt(value));
        } else {
            opening.put(field, value);
        }
        JsonNode error = client.ask("session.open", opening).path("error");
        assertEquals(reason, error.path("data").path("reason").asText(), error.toString());
        client.open("kiosk-5");
    }

    @Test
    void shouldRefuseAKeyThatIsMissing() {
        var opening = WireClient.opening("kiosk-5");
        opening.remove("key");
        assertEquals(-32602, code(client.ask("session.open", opening)));
    }

    @Test
    void shouldCloseWhenTheFirstRequestIsAnother() {
        JsonNode answer = client.ask("session.ping", WireClient.params("{}"));
        assertEquals("unauthenticated", answer.path("error").path("data").path("reason").asText());
        client.inbox().awaitEnd(Patience.SOON);
    }

    @Test
    void shouldCloseAConnectionThatOpensNoSession() {
        long began = System.nanoTime();
        client.inbox().awaitEnd(Patience.of(Duration.ofSeconds(10)));
        Figures.report(
                "connection without a session closed after %d ms (10 s allowed)",
                (System.nanoTime() - began) / 1_000_000);
    }

    @Test
    void shouldReplaceTheFirstSessionOfADeviceByItsSecond() {
        client.open("kiosk-5");
        try (WireClient second = hall.server().open("kiosk-5")) {
            client.inbox().awaitEnd(Patience.SOON);
            second.get("session.ping");
        }
    }

    private static int code(JsonNode answer) {
        return answer.path("error").path("code").asInt();
    }
}
