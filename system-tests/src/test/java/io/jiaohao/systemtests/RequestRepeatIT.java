package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The same {@code request} again gives the same answer and changes nothing. */
class RequestRepeatIT {
    @TempDir static Path data;
    private static DemoHall hall;
    private String once = ""; // this test's request

    @BeforeAll
    static void start() {
        hall = DemoHall.start(data);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @BeforeEach
    void name(TestInfo test) {
        once = test.getTestMethod().orElseThrow().getName();
    }

    @AfterEach
    void leave() {
        hall.clear();
    }

    private ObjectNode take() {
        return WireClient.params("{'matter':'advice','language':'en','request':'%s'}", once);
    }

    @Test
    void shouldAnswerARepeatedRequestAsTheFirstTime() {
        JsonNode first = hall.kiosk().get("ticket.take", take());
        hall.take("advice");
        long seq = hall.seq();
        JsonNode again = hall.kiosk().get("ticket.take", take());
        ObjectNode turned =
                WireClient.params("{'request':'%s','language':'en','matter':'advice'}", once);
        JsonNode inOtherOrder = hall.kiosk().get("ticket.take", turned);
        assertEquals(first, again);
        assertEquals(first, inOtherOrder);
        assertEquals(seq, hall.seq());
    }

    @Test
    void shouldRefuseOtherParametersUnderTheSameRequest() {
        hall.kiosk().get("ticket.take", take());
        long seq = hall.seq();
        JsonNode other = hall.kiosk().ask("ticket.take", take().put("matter", "passport"));
        JsonNode otherMethod =
                hall.kiosk()
                        .ask(
                                "ticket.cancel",
                                WireClient.params("{'ticket':'x','request':'%s'}", once));
        assertEquals(-32602, other.path("error").path("code").asInt());
        assertEquals(-32602, otherMethod.path("error").path("code").asInt());
        assertEquals(seq, hall.seq());
    }

    @Test
    void shouldKeepTheRequestsOfDevicesApart() {
        JsonNode first = hall.kiosk().get("ticket.take", take());
        JsonNode second = hall.terminal().get("ticket.take", take());
        assertNotEquals(first.path("number"), second.path("number"));
    }

    @Test
    void shouldRememberOverAReconnect() {
        JsonNode first;
        try (WireClient once = hall.server().open("kiosk-7")) {
            first = once.get("ticket.take", take());
        }
        try (WireClient again = hall.server().open("kiosk-7")) {
            assertEquals(first, again.get("ticket.take", take()));
        }
    }

    @Test
    void shouldRememberOverAKill(@TempDir Path own) {
        JsonNode first;
        try (ServerProcess killed = ServerProcess.start(own)) {
            first = killed.open("kiosk-1").get("ticket.take", take());
            killed.kill();
        }
        try (ServerProcess restarted = ServerProcess.start(own);
                WireClient again = restarted.open("kiosk-1")) {
            JsonNode repeated = again.get("ticket.take", take());
            assertEquals(withoutLink(first), withoutLink(repeated));
            JsonNode next = again.change("ticket.take", "{'matter':'advice'}");
            assertNotEquals(first.path("number"), next.path("number"));
        }
    }

    /** The link begins with the server's address, which is another one after the restart here. */
    private static JsonNode withoutLink(JsonNode ticket) {
        return ((ObjectNode) ticket.deepCopy()).without("link");
    }

    @Test
    void shouldLetARefusedRequestTryAgain() {
        ObjectNode next = WireClient.params("{'request':'%s'}", once);
        assertTrue(hall.terminal().ask("ticket.next", next).has("error"));
        hall.openCounters();
        JsonNode ticket = hall.take("advice");
        assertEquals(
                ticket.path("number"), hall.terminal().get("ticket.next", next).path("number"));
    }

    @Test
    void shouldRememberThatNobodyWaited() {
        hall.openCounters();
        ObjectNode next = WireClient.params("{'request':'%s'}", once);
        assertTrue(hall.terminal().get("ticket.next", next).isNull());
        JsonNode ticket = hall.take("advice");
        assertTrue(hall.terminal().get("ticket.next", next).isNull());
        assertEquals("waiting", hall.find(ticket).path("state").asText());
    }
}
