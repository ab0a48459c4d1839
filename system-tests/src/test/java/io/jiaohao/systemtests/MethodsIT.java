package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of PROTOCOL.md's table of methods: who may use it, and the shape of its answer. */
class MethodsIT {
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

    @ParameterizedTest(name = "{0} is for {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    session.snapshot | kiosk terminal display
                    session.ping     | kiosk terminal display
                    ticket.take      | kiosk terminal
                    ticket.find      | kiosk terminal display
                    ticket.cancel    | kiosk terminal
                    ticket.void      | kiosk terminal
                    ticket.reprint   | kiosk terminal
                    ticket.checkin   | kiosk terminal
                    ticket.rate      | kiosk terminal
                    numbers.lease    | kiosk
                    device.report    | kiosk terminal display
                    counter.open     | terminal
                    counter.pause    | terminal
                    counter.resume   | terminal
                    counter.help     | terminal
                    counter.close    | terminal
                    counter.line     | terminal
                    ticket.next      | terminal
                    ticket.call      | terminal
                    ticket.recall    | terminal
                    ticket.start     | terminal
                    ticket.finish    | terminal
                    ticket.absent    | terminal
                    ticket.hold      | terminal
                    ticket.transfer  | terminal
                    ticket.undo      | terminal
                    ticket.walkin    | terminal
                    ticket.note      | terminal
                    ticket.merge     | terminal
                    ticket.move      | terminal
                    queue.merge      | terminal
                    notice.publish   | terminal
                    notice.withdraw  | terminal
                    """)
    void shouldAllowAMethodToItsKindsOnly(String method, String kinds) {
        Set<String> allowed = Set.of(kinds.split(" "));
        assertEquals(allowed.contains("kiosk"), mayUse(hall.kiosk(), method));
        assertEquals(allowed.contains("terminal"), mayUse(hall.terminal(), method));
        assertEquals(allowed.contains("display"), mayUse(hall.display(), method));
    }

    private static boolean mayUse(WireClient device, String method) {
        JsonNode answer = device.ask(method, WireClient.params("{}"));
        assertNotEquals(-32601, answer.path("error").path("code").asInt(), "there is " + method);
        return !answer.path("error").path("data").path("reason").asText().equals("not_allowed");
    }

    @Test
    void shouldAnswerForTheSession() {
        assertTrue(Shape.time(hall.kiosk().get("session.ping").path("time")));
        JsonNode whole = Shapes.WHOLE.check(hall.terminal().get("session.snapshot"));
        assertTrue(whole.path("snapshot").has("tickets"));
        assertEquals(
                WireClient.params("{}"),
                hall.display()
                        .get(
                                "device.report",
                                WireClient.params(
                                        "{'health':{'paper':{'state':'low','text':'30 left'},"
                                                + "'door':'ok'}}")));
    }

    @Test
    void shouldAnswerWithTheTicketWhoeverAsks() {
        JsonNode taken = Shapes.TICKET.check(Shapes.TAKEN.check(hall.take("passport")));
        JsonNode found = Shapes.TICKET.check(hall.find(taken));
        JsonNode byNumber =
                hall.terminal()
                        .get(
                                "ticket.find",
                                WireClient.params(
                                        "{'number':'%s'}", taken.path("number").asText()));
        assertEquals("waiting", found.path("state").asText());
        assertEquals(found, byNumber);
        JsonNode copy = hall.kiosk().change("ticket.reprint", "{'ticket':'%s'}", id(taken));
        assertEquals(taken.path("link"), Shapes.TICKET.check(copy).path("link"));
        JsonNode cancelled = hall.kiosk().change("ticket.cancel", "{'ticket':'%s'}", id(taken));
        assertEquals("cancelled", Shapes.TICKET.check(cancelled).path("state").asText());
        assertTrue(Shape.time(cancelled.path("endedAt")));
        JsonNode torn = hall.take("passport");
        JsonNode voided =
                hall.kiosk().change("ticket.void", "{'ticket':'%s','reason':'jam'}", id(torn));
        assertEquals("voided", Shapes.TICKET.check(voided).path("state").asText());
    }

    @Test
    void shouldAnswerWithTheTicketAtEachStepOfItsService() {
        DemoHall.openCounter(hall.terminal(), 1);
        JsonNode taken = hall.take("passport");
        JsonNode called = step("ticket.next", "{}", "called");
        assertEquals("1", called.path("counter").asText());
        assertTrue(Shape.time(called.path("calledAt")));
        assertEquals(2, step("ticket.recall", "{}", "called").path("calls").asInt());
        assertTrue(Shape.time(step("ticket.start", "{}", "serving").path("startedAt")));
        step("ticket.hold", "{'reason':'copy'}", "held");
        step("ticket.undo", "{}", "serving");
        step("ticket.hold", "{'reason':'copy','remind':'2026-11-21T09:00:00+08:00'}", "held");
        step("ticket.undo", "{}", "serving");
        step("ticket.transfer", "{'matter':'advice'}", "waiting");
        step("ticket.call", "{'ticket':'" + id(taken) + "'}", "called");
        step("ticket.absent", "{'reason':'left'}", "absent");
        step("ticket.checkin", "{'ticket':'" + id(taken) + "'}", "waiting");
        step("ticket.call", "{'number':'" + taken.path("number").asText() + "'}", "called");
        step("ticket.start", "{}", "serving");
        JsonNode done = step("ticket.finish", "{'outcome':'granted'}", "done");
        assertEquals("granted", done.path("outcome").asText());
        step("ticket.rate", "{'ticket':'" + id(taken) + "','score':5,'reasons':['kind']}", "done");
    }

    @Test
    void shouldAnswerWithTheTicketThatGoesOn() {
        JsonNode one = hall.take("passport");
        JsonNode other = hall.take("passport");
        JsonNode kept =
                hall.terminal()
                        .change("ticket.merge", "{'ticket':'%s','into':'%s'}", id(other), id(one));
        assertEquals(id(one), Shapes.TICKET.check(kept).path("id").asText());
        assertEquals("merged", hall.find(other).path("outcome").asText());
    }

    @Test
    void shouldAnswerWithTheTicketOfAVisitorWhoCameWithoutANumber() {
        DemoHall.openCounter(hall.terminal(), 1);
        int calls = hall.snapshot().path("calls").size();
        JsonNode walkedIn = step("ticket.walkin", "{'matter':'passport','ticket':null}", "serving");
        assertEquals("1", walkedIn.path("counter").asText());
        assertEquals(walkedIn.path("takenAt"), walkedIn.path("startedAt"));
        assertTrue(walkedIn.has("link"));
        JsonNode noted =
                step(
                        "ticket.note",
                        "{'ticket':'" + id(walkedIn) + "','note':'with a pram'}",
                        "serving");
        assertEquals("with a pram", noted.path("note").asText());
        assertFalse(hall.find(walkedIn).has("note"), "a display is not told");
        assertEquals(calls, hall.snapshot().path("calls").size(), "nobody is announced");
    }

    @Test
    void shouldAnswerWithTheLineOfTheTerminalsOwnCounter() {
        JsonNode closed = hall.terminal().ask("counter.line", WireClient.params("{}"));
        assertEquals("counter_closed", closed.path("error").path("data").path("reason").asText());
        DemoHall.openCounter(hall.terminal(), 1);
        JsonNode passport = hall.take("passport");
        JsonNode idCard = hall.take("id-card-new");
        // The line is told as of the events that devices have heard, which come behind replies.
        hall.display().inbox().event(each -> each.at("/ticket/id").asText().equals(id(idCard)));

        JsonNode line = Shapes.LINE.check(hall.terminal().get("counter.line"));

        assertEquals(id(idCard), line.path("next").path(0).path("ticket").asText());
        assertEquals("preferred_queue", line.path("next").path(0).path("rule").asText());
        assertEquals(id(passport), line.path("next").path(1).path("ticket").asText());
        assertEquals(0, line.path("waiting").size());
    }

    private static JsonNode step(String method, String params, String state) {
        JsonNode ticket = Shapes.TICKET.check(hall.terminal().change(method, params));
        assertEquals(state, ticket.path("state").asText(), method);
        return ticket;
    }

    @Test
    void shouldAnswerWithTheCounter() {
        JsonNode open = Shapes.COUNTER.check(DemoHall.openCounter(hall.terminal(), 1));
        assertEquals("open", open.path("state").asText());
        assertEquals("terminal-1", open.path("terminal").asText());
        assertEquals("clerk-1", open.path("clerk").asText());
        String until = OffsetDateTime.now().plusMinutes(30).withNano(0).toString();
        JsonNode paused =
                hall.terminal().change("counter.pause", "{'reason':'lunch','until':'%s'}", until);
        assertEquals("paused", Shapes.COUNTER.check(paused).path("state").asText());
        assertEquals("lunch", paused.path("reason").asText());
        assertEquals(
                OffsetDateTime.parse(until).toInstant(),
                OffsetDateTime.parse(paused.path("until").asText()).toInstant());
        JsonNode back = hall.terminal().change("counter.resume");
        assertEquals("open", Shapes.COUNTER.check(back).path("state").asText());
        JsonNode closed = hall.terminal().change("counter.close");
        assertEquals("closed", Shapes.COUNTER.check(closed).path("state").asText());
    }

    @Test
    void shouldAnswerWithTheNotice() {
        JsonNode notice =
                hall.terminal()
                        .change(
                                "notice.publish",
                                "{'text':{'zh-CN':'今日系统升级','en':'Upgrade today'},'zones':['a']}");
        assertEquals("a", Shapes.NOTICE.check(notice).path("zones").path(0).asText());
        JsonNode gone = hall.terminal().change("notice.withdraw", "{'notice':'%s'}", id(notice));
        assertEquals(id(notice), Shapes.NOTICE.check(gone).path("id").asText());
        assertTrue(hall.snapshot().path("notices").isEmpty());
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }
}
