package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * PROTOCOL.md, "What is allowed when", second table: by the ticket's state. {@code -} is refused.
 */
class OfATicketIT {
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

    @ParameterizedTest(name = "a ticket {0}")
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    STATE     | CALL   | CANCEL    | CHECKIN | RATE | VOID   | REPRINT
                    waiting   | called | cancelled | -       | -    | voided | waiting
                    held      | called | cancelled | waiting | -    | -      | held
                    absent    | called | cancelled | waiting | -    | -      | absent
                    called    | -      | -         | -       | -    | voided | called
                    serving   | -      | -         | -       | -    | -      | -
                    done      | called | -         | -       | done | -      | -
                    assumed   | called | -         | waiting | done | -      | -
                    cancelled | -      | -         | -       | -    | -      | -
                    voided    | -      | -         | -       | -    | -      | -
                    """)
    void shouldFollowTheTable(ArgumentsAccessor row) {
        List<String> actions =
                List.of(
                        "ticket.call",
                        "ticket.cancel",
                        "ticket.checkin",
                        "ticket.rate",
                        "ticket.void",
                        "ticket.reprint");
        for (int i = 0; i < actions.size(); i++) {
            check(row.getString(0), actions.get(i), row.getString(i + 1));
        }
    }

    /** Counter 2 acts on a fresh ticket that counter 1 brought into the state. */
    private static void check(String state, String action, String expected) {
        JsonNode ticket = bring(state);
        var params = WireClient.params("{'ticket':'%s'}", ticket.path("id").asText());
        if (action.equals("ticket.rate")) {
            params.put("score", 3);
        }
        if (action.equals("ticket.void")) {
            params.put("reason", "jam");
        }
        JsonNode answer = hall.otherTerminal().ask(action, WireClient.fresh(params));
        String outcome =
                answer.has("result")
                        ? answer.path("result").path("state").asText()
                        : answer.path("error").path("data").path("reason").asText();
        String what = action + " of a ticket " + state;
        assertEquals(expected.equals("-") ? "wrong_state" : expected, outcome, what);
        hall.clear();
        hall.openCounters();
    }

    private static JsonNode bring(String state) {
        JsonNode ticket = hall.take("passport");
        String id = "{'ticket':'" + ticket.path("id").asText() + "'}";
        switch (state) {
            case "cancelled" -> hall.kiosk().change("ticket.cancel", id);
            case "voided" ->
                    hall.kiosk().change("ticket.void", id.replace("}", ",'reason':'jam'}"));
            case "waiting" -> {} // as it was taken
            default -> atTheCounter(state, id);
        }
        return ticket;
    }

    private static void atTheCounter(String state, String id) {
        WireClient terminal = hall.terminal();
        terminal.change("ticket.call", id);
        switch (state) {
            case "serving" -> terminal.change("ticket.start");
            case "held" -> terminal.change("ticket.hold");
            case "absent" -> terminal.change("ticket.absent", "{'reason':'left'}");
            case "assumed" -> terminal.change("ticket.finish");
            case "done" -> {
                terminal.change("ticket.start");
                terminal.change("ticket.finish");
            }
            default -> {} // called
        }
    }

    @Test
    void shouldTakeOneRatingOnly() {
        JsonNode ticket = bring("done");
        String rating = "{'ticket':'" + ticket.path("id").asText() + "','score':4}";
        hall.kiosk().change("ticket.rate", rating);
        JsonNode again = hall.kiosk().refused("ticket.rate", rating);
        assertEquals("wrong_state", again.path("data").path("reason").asText());
    }

    @Test
    void shouldEmptyTheCounterWhoseCalledTicketIsVoided() {
        JsonNode ticket = bring("called");
        hall.kiosk()
                .change(
                        "ticket.void",
                        "{'ticket':'%s','reason':'jam'}",
                        ticket.path("id").asText());
        JsonNode event =
                hall.display()
                        .inbox()
                        .event(
                                each ->
                                        each.path("type").asText().equals("ticket.voided")
                                                && each.path("ticket")
                                                        .path("id")
                                                        .equals(ticket.path("id")));
        assertEquals("1", event.path("counter").path("id").asText());
        assertEquals(false, event.path("counter").has("ticket"));
    }

    @Test
    void shouldNotGiveAHeldTicketToNext() {
        bring("held");
        assertEquals(true, hall.terminal().change("ticket.next").isNull());
    }

    @Test
    void shouldCallAHeldVisitorWhoIsBackFirst() {
        JsonNode held = bring("held");
        hall.take("passport");
        hall.kiosk().change("ticket.checkin", "{'ticket':'%s'}", held.path("id").asText());
        assertEquals(held.path("number"), hall.terminal().change("ticket.next").path("number"));
    }

    @Test
    void shouldLeaseNumbersAndTakeThemIn() {
        JsonNode lease =
                Shapes.LEASE.check(
                        hall.kiosk().change("numbers.lease", "{'queue':'business','count':50}"));
        assertEquals(49, lease.path("to").asInt() - lease.path("from").asInt());
        String number =
                "%s%03d".formatted(lease.path("prefix").asText(), lease.path("from").asInt());
        String offline =
                "{'matter':'business-open','number':'%s','at':'%s'}"
                        .formatted(number, OffsetDateTime.now().minusMinutes(1));
        JsonNode first = Shapes.TICKET.check(hall.kiosk().change("ticket.take", offline));
        JsonNode again = hall.kiosk().change("ticket.take", offline);
        assertEquals(number, first.path("number").asText());
        assertEquals(first.path("id"), again.path("id"));
        JsonNode outside = hall.kiosk().refused("ticket.take", offline.replace(number, "L999"));
        assertEquals(-32602, outside.path("code").asInt());
    }
}
