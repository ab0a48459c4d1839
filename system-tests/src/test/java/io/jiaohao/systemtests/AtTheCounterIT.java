package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PROTOCOL.md, "What is allowed when", first table: by what is at the counter. */
class AtTheCounterIT {
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

    @ParameterizedTest(name = "{1} with a ticket {0} gives {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nothing | ticket.recall   | wrong_state
                    nothing | ticket.start    | wrong_state
                    nothing | ticket.finish   | wrong_state
                    nothing | ticket.absent   | wrong_state
                    nothing | ticket.hold     | wrong_state
                    nothing | ticket.transfer | wrong_state
                    nothing | ticket.undo     | wrong_state
                    nothing | counter.close   | closed
                    called  | ticket.recall   | called
                    called  | ticket.start    | serving
                    called  | ticket.finish   | done
                    called  | ticket.absent   | absent
                    called  | ticket.hold     | held
                    called  | ticket.transfer | waiting
                    called  | ticket.undo     | wrong_state
                    called  | counter.close   | wrong_state
                    serving | ticket.recall   | wrong_state
                    serving | ticket.start    | wrong_state
                    serving | ticket.finish   | done
                    serving | ticket.absent   | wrong_state
                    serving | ticket.hold     | held
                    serving | ticket.transfer | waiting
                    serving | ticket.undo     | wrong_state
                    serving | counter.close   | wrong_state
                    """)
    void shouldFollowTheTable(String before, String action, String after) {
        bring(before);
        long seq = hall.seq();
        JsonNode answer = hall.terminal().ask(action, parametersOf(action));
        assertEquals(after, outcome(answer));
        assertEquals(after.equals("wrong_state"), hall.seq() == seq, "a refusal changes nothing");
    }

    @ParameterizedTest(name = "{0} needs an open counter")
    @CsvSource({
        "ticket.next", "ticket.call", "ticket.recall", "ticket.start", "ticket.finish",
        "ticket.absent", "ticket.hold", "ticket.transfer", "ticket.undo", "counter.pause",
        "counter.resume", "counter.close"
    })
    void shouldRefuseAtAClosedCounter(String action) {
        hall.terminal().change("counter.close");
        JsonNode answer = hall.terminal().ask(action, parametersOf(action));
        assertEquals("counter_closed", outcome(answer));
    }

    @Test
    void shouldEndTheCalledTicketAsAssumedWhenTheNextIsCalled() {
        JsonNode first = bring("called");
        JsonNode second = hall.take("advice");
        hall.terminal().change("ticket.recall"); // so that next is no double press
        JsonNode next = hall.terminal().change("ticket.next");
        JsonNode ended = hall.find(first);
        assertEquals(second.path("number"), next.path("number"));
        assertEquals("done", ended.path("state").asText());
        assertEquals("assumed", ended.path("outcome").asText());
        assertEquals(ended.path("calledAt"), ended.path("startedAt"));
    }

    @Test
    void shouldFinishTheServedTicketWhenTheNextIsCalled() {
        JsonNode first = bring("serving");
        JsonNode second = hall.take("advice");
        JsonNode next = hall.terminal().change("ticket.next");
        assertEquals(second.path("number"), next.path("number"));
        assertEquals("done", hall.find(first).path("state").asText());
        assertFalse(hall.find(first).path("outcome").asText().equals("assumed"));
    }

    @ParameterizedTest(name = "while one is {0}")
    @CsvSource({"called", "serving"})
    void shouldEndTheTicketAtHandWhenAnotherIsCalledByName(String before) {
        JsonNode first = bring(before);
        JsonNode second = hall.take("advice");
        JsonNode called =
                hall.terminal()
                        .change("ticket.call", "{'ticket':'%s'}", second.path("id").asText());
        assertEquals(second.path("number"), called.path("number"));
        assertEquals("done", hall.find(first).path("state").asText());
    }

    @Test
    void shouldEmptyTheCounterWhenNobodyWaits() {
        JsonNode ticket = bring("serving");
        JsonNode nobody = hall.terminal().change("ticket.next");
        assertTrue(nobody.isNull());
        assertEquals("done", hall.find(ticket).path("state").asText());
        assertFalse(hall.snapshot().path("counters").path(0).has("ticket"));
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

    private static com.fasterxml.jackson.databind.node.ObjectNode parametersOf(String action) {
        return WireClient.fresh(
                WireClient.params(
                        switch (action) {
                            case "ticket.transfer" -> "{'matter':'advice'}";
                            case "ticket.absent" -> "{'reason':'left'}";
                            case "ticket.call" -> "{'number':'A001'}";
                            case "counter.pause" -> "{'reason':'break'}";
                            default -> "{}";
                        }));
    }

    private static String outcome(JsonNode answer) {
        return answer.has("error")
                ? reason(answer.path("error"))
                : answer.path("result").path("state").asText();
    }

    private static String reason(JsonNode error) {
        return error.path("data").path("reason").asText();
    }
}
