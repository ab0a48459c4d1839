package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ticket.explain}: "why was that one called before me". Counter 1 prefers household. */
class ExplainIT {
    @TempDir static Path data;
    private static DemoHall hall;

    @BeforeAll
    static void start() {
        hall = DemoHall.start(data);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @BeforeEach
    void open() {
        hall.openCounters();
    }

    @AfterEach
    void leave() {
        hall.clear();
    }

    private static JsonNode explain(WireClient who, JsonNode ticket) {
        String id = ticket.path("id").asText();
        JsonNode explained = who.get("ticket.explain", WireClient.params("{'ticket':'%s'}", id));
        assertTrue(Shapes.EXPLANATION.fits(explained), explained::toString);
        return explained;
    }

    @Test
    void shouldQ7ExplainWhyAnotherWasCalledFirst() {
        JsonNode own = hall.take("passport");
        JsonNode other = hall.take("id-card-new");
        hall.terminal().change("ticket.next");

        JsonNode explained = explain(hall.kiosk(), own);

        JsonNode call = explained.path("calls").path(0);
        assertEquals(other.path("number"), call.path("number"));
        assertEquals("1", call.path("counter").asText());
        assertEquals("preferred_queue", call.path("rule").asText());
        assertTrue(
                call.path("text").asText().endsWith("This window calls that queue first."),
                call::toString);
        assertEquals(own.path("id"), explained.path("ticket").path("id"));
    }

    @Test
    void shouldQ7AnswerInTheSessionsLanguage() {
        JsonNode own = hall.take("passport");
        hall.take("id-card-new");
        hall.terminal().change("ticket.next");
        try (WireClient chinese = WireClient.connect(hall.server().devicePort())) {
            chinese.get("session.open", WireClient.opening("display-2").put("language", "zh-CN"));

            JsonNode explained = explain(chinese, own);

            String text = explained.path("text").asText();
            assertTrue(text.startsWith("有 1 位比"), text);
            String call = explained.path("calls").path(0).path("text").asText();
            assertTrue(call.endsWith("此窗口优先叫该队列的号。"), call);
        }
    }

    @Test
    void shouldQ7ExplainACallItself() {
        JsonNode own = hall.take("passport");
        hall.terminal().change("ticket.call", "{'ticket':'%s'}", own.path("id").asText());

        JsonNode explained = explain(hall.display(), own);

        assertEquals("specific", explained.path("rule").asText());
        assertEquals(0, explained.path("calls").size());
    }

    @Test
    void shouldNotKnowATicketThatIsNotThere() {
        JsonNode error =
                hall.kiosk()
                        .ask("ticket.explain", WireClient.params("{'ticket':'nobody'}"))
                        .path("error");
        assertEquals("unknown_ticket", error.path("data").path("reason").asText());
    }
}
