package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the kiosk's line to the display's: a number is taken, called, shown, served. */
class WholePathIT {
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

    @AfterEach
    void leave() {
        hall.clear();
    }

    @Test
    void shouldShowOnTheDisplayWhomTheTerminalCalls() {
        hall.openCounters();
        JsonNode taken = hall.take("real-estate");

        JsonNode called = hall.terminal().change("ticket.next");

        JsonNode shown = hall.display().inbox().event(calls(taken));
        assertEquals(taken.path("number"), called.path("number"));
        assertEquals(taken.path("number"), shown.path("ticket").path("number"));
        assertEquals("1", shown.path("counter").path("id").asText());
        assertEquals(taken.path("number"), shown.path("counter").path("ticket").path("number"));
        assertEquals(0, shown.path("call").path("repeat").asInt());
        Shapes.CALLED.check(shown.path("call"));
    }

    @Test
    void shouldCountEveryEventByOneForEveryDevice() {
        try (WireClient late = hall.server().connect()) {
            JsonNode opened = late.get("session.open", WireClient.opening("display-2"));
            hall.openCounters();
            JsonNode ticket = hall.take("advice");
            hall.terminal().change("ticket.next");
            hall.terminal().change("ticket.start");
            hall.terminal().change("ticket.finish");
            String last = "ticket.finished";

            long first = opened.path("seq").asLong() + 1;
            for (WireClient each : List.of(late, hall.kiosk(), hall.display())) {
                long end = each.inbox().event(of(last, ticket)).path("seq").asLong();
                List<Long> seen = seqs(each, first, end);
                assertEquals(LongStream.rangeClosed(first, end).boxed().toList(), seen);
            }
        }
    }

    private static List<Long> seqs(WireClient client, long from, long to) {
        List<Long> seen = new ArrayList<>();
        client.inbox().events().stream()
                .map(event -> event.path("seq").asLong())
                .filter(seq -> seq >= from && seq <= to)
                .forEach(seen::add);
        return seen;
    }

    @Test
    void shouldAnnounceARecallUnderItsOwnId() {
        hall.openCounters();
        JsonNode ticket = hall.take("advice");
        hall.terminal().change("ticket.next");
        hall.terminal().change("ticket.recall");

        JsonNode first = hall.display().inbox().event(calls(ticket));
        JsonNode second =
                hall.display()
                        .inbox()
                        .event(
                                e ->
                                        calls(ticket).test(e)
                                                && e.path("call").path("repeat").asInt() == 1);
        assertFalse(first.path("call").path("id").equals(second.path("call").path("id")));
        assertEquals(first.path("ticket").path("calledAt"), second.path("ticket").path("calledAt"));
        assertEquals(2, second.path("ticket").path("calls").asInt());
    }

    @Test
    void shouldTellADeviceThatComesLateWhatStandsNow() {
        hall.openCounters();
        JsonNode ticket = hall.take("advice");
        hall.terminal().change("ticket.next");

        try (WireClient late = hall.server().connect()) {
            JsonNode opened =
                    Shapes.OPENED.check(late.get("session.open", WireClient.opening("display-3")));
            JsonNode call = opened.path("snapshot").path("calls").path(0);
            assertEquals(ticket.path("number"), call.path("number"));
            assertEquals("called", call.path("state").asText());
            assertFalse(opened.path("snapshot").has("tickets"), "displays are told of no tickets");
        }
    }

    @Test
    void shouldGiveTheTerminalBackItsCounterAfterAReconnect() {
        hall.openCounters();
        try (WireClient third = hall.server().open("terminal-3")) {
            DemoHall.openCounter(third, 3);
        }
        try (WireClient again = hall.server().connect()) {
            JsonNode opened = again.get("session.open", WireClient.opening("terminal-3"));
            assertEquals("3", Shapes.OPENED.check(opened).path("counter").path("id").asText());
            again.change("counter.close");
        }
    }

    @Test
    void shouldTickSoonAfterAQueueChanged() {
        JsonNode ticket = hall.take("pension");
        JsonNode tick =
                hall.display()
                        .inbox()
                        .tick(each -> waiting(each, ticket.path("queue").asText()) == 1);
        Shapes.TICK.check(tick);
        assertTrue(tick.path("seq").asLong() > 0);
    }

    private static int waiting(JsonNode tick, String queue) {
        for (JsonNode each : tick.path("queues")) {
            if (each.path("id").asText().equals(queue)) {
                return each.path("waiting").asInt();
            }
        }
        return -1;
    }

    @Test
    void shouldKeepAPersonsDataAndLinkOutOfWhatOthersSee() {
        JsonNode taken =
                hall.kiosk()
                        .change(
                                "ticket.take",
                                "{'matter':'pension','holder':{'idCard':'110101199003070011',"
                                        + "'phone':'13800000000','name':'Zhang'}}");
        JsonNode event = hall.display().inbox().event(of("ticket.taken", taken));
        Shapes.TICKET.check(event.path("ticket"));
        Shapes.TAKEN.check(taken);
        assertFalse(event.path("ticket").has("link"));
        String all = event.toString() + taken + hall.snapshot() + hall.find(taken);
        assertFalse(all.contains("110101199003070011"));
        assertFalse(all.contains("13800000000"));
        assertFalse(all.contains("Zhang"));
    }

    private static java.util.function.Predicate<JsonNode> calls(JsonNode ticket) {
        return of("ticket.called", ticket);
    }

    private static java.util.function.Predicate<JsonNode> of(String type, JsonNode ticket) {
        return event ->
                event.path("type").asText().equals(type)
                        && event.path("ticket").path("id").equals(ticket.path("id"));
    }
}
