package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a press means: a double one, one on an old picture, one that comes too soon. */
class PressIT {
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

    @Test
    void shouldLetAPausedCounterEndItsTicketButCallNobody() {
        bring("serving");
        JsonNode waiting = hall.take("advice");
        hall.terminal().change("counter.pause", "{'reason':'break'}");
        assertEquals("counter_paused", reason(hall.terminal().refused("ticket.next", "{}")));
        assertEquals(
                "counter_paused",
                reason(
                        hall.terminal()
                                .refused(
                                        "ticket.call",
                                        "{'ticket':'%s'}",
                                        waiting.path("id").asText())));
        assertEquals("done", hall.terminal().change("ticket.finish").path("state").asText());
        hall.terminal().change("counter.resume");
        assertEquals(waiting.path("number"), hall.terminal().change("ticket.next").path("number"));
    }

    @Test
    void shouldAnswerADoublePressWithTheSameTicket() {
        JsonNode first = hall.take("advice");
        hall.take("advice");
        JsonNode pressed = hall.terminal().change("ticket.next");
        JsonNode pressedAgain = hall.terminal().change("ticket.next");
        assertEquals(first.path("number"), pressed.path("number"));
        assertEquals(pressed, pressedAgain);
    }

    @Test
    void shouldRefuseAPressMadeOnAnOldPicture() {
        JsonNode atHand = bring("serving");
        assertEquals(
                "wrong_state", reason(hall.terminal().refused("ticket.next", "{'ticket':null}")));
        assertEquals(
                "wrong_state",
                reason(hall.terminal().refused("ticket.finish", "{'ticket':'another'}")));
        JsonNode done =
                hall.terminal()
                        .change("ticket.finish", "{'ticket':'%s'}", atHand.path("id").asText());
        assertEquals("done", done.path("state").asText());
    }

    @Test
    void shouldRefuseRecallsAndAbsenceThatComeTooSoon() {
        bring("called");
        hall.terminal().change("ticket.recall");
        assertEquals("wrong_state", reason(hall.terminal().refused("ticket.recall", "{}")));
        assertEquals("wrong_state", reason(hall.terminal().refused("ticket.absent", "{}")));
    }

    /** A fresh ticket in that state at counter 1. */
    private static JsonNode bring(String state) {
        if (state.equals("nothing")) {
            return WireClient.params("{}");
        }
        JsonNode ticket = hall.take("passport");
        hall.terminal().change("ticket.call", "{'ticket':'%s'}", ticket.path("id").asText());
        if (state.equals("serving")) {
            hall.terminal().change("ticket.start");
        }
        return ticket;
    }

    private static String reason(JsonNode error) {
        return error.path("data").path("reason").asText();
    }
}
