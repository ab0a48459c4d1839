package io.jiaohao.terminal;

import static io.jiaohao.terminal.ClerkPage.DEVICE;
import static io.jiaohao.terminal.ClerkPage.with;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.terminal.ScriptedServer.Answer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PressTest {
    private final TestHall hall = new TestHall();
    private final ScriptedServer server = new ScriptedServer(hall);
    private ClerkPage page;

    @BeforeEach
    void start() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A001", "serving"));
        page = new ClerkPage(server.port(), null).up();
    }

    @AfterEach
    void stop() throws Exception {
        page.close();
        server.close();
    }

    @Test
    void shouldPassOnWhatTheClerkSaw() throws Exception {
        server.on(Method.TICKET_NEXT, params -> new Answer.Result(NullNode.getInstance()));

        page.press("next", "{\"request\": \"r-1\", \"ticket\": \"t-A001\", \"other\": 1}");
        page.press("next", "{\"request\": \"r-2\", \"ticket\": null}");

        ObjectNode first = server.asked(Method.TICKET_NEXT).get(0);
        ObjectNode second = server.asked(Method.TICKET_NEXT).get(1);
        assertEquals(TestHall.object("{\"request\":\"r-1\",\"ticket\":\"t-A001\"}"), first);
        assertTrue(second.has("ticket") && second.get("ticket").isNull());
    }

    @Test
    void shouldOpenTheWindowForTheQueueInNeed() throws Exception {
        server.on(Method.COUNTER_HELP, params -> new Answer.Result(NullNode.getInstance()));

        page.press("help", "{\"request\": \"r-1\", \"queue\": \"f\"}");

        assertEquals(
                TestHall.object("{\"request\":\"r-1\",\"queue\":\"f\"}"),
                server.asked(Method.COUNTER_HELP).get(0));
    }

    @Test
    void shouldT9PassOnThatTheClerkComparedThePapers() throws Exception {
        server.on(Method.TICKET_START, params -> new Answer.Result(hall.ticket("A001", "serving")));

        page.press("start", "{\"request\": \"r-1\", \"ticket\": \"t-A001\", \"idChecked\": true}");

        assertTrue(server.asked(Method.TICKET_START).get(0).path("idChecked").booleanValue());
    }

    @Test
    void shouldGiveAPressARequestWhenThePageGaveNone() throws Exception {
        server.on(Method.TICKET_NEXT, params -> new Answer.Result(NullNode.getInstance()));

        page.press("next", "{}");

        assertFalse(server.asked(Method.TICKET_NEXT).get(0).path("request").asText().isBlank());
    }

    @Test
    void shouldGiveTheServersSentenceAndReasonToThePage() throws Exception {
        server.on(Method.TICKET_RECALL, params -> new Answer.Refusal(Reason.WRONG_STATE, "不能重呼"));

        ClerkPage.Reply reply = page.press("recall", "{\"ticket\": \"t-A001\"}");

        assertEquals(409, reply.status());
        assertEquals("wrong_state", reply.body().path("reason").asText());
        assertEquals("不能重呼", reply.body().path("message").asText());
    }

    @Test
    void shouldRefuseAPressAtOnceWhileTheLinkIsDown() throws Exception {
        server.stop();
        page.down();

        ClerkPage.Reply reply = page.press("next", "{\"ticket\": \"t-A001\"}");

        assertEquals(503, reply.status());
        assertEquals("offline", reply.body().path("reason").asText());
        assertTrue(reply.body().path("message").asText().contains("没有发送"));
        server.start();
        page.up();
        assertTrue(server.asked(Method.TICKET_NEXT).isEmpty());
    }

    @Test
    void shouldRepeatAPressWhoseAnswerWasLostUnderTheSameRequest() throws Exception {
        server.on(
                Method.TICKET_FINISH,
                params ->
                        server.asked(Method.TICKET_FINISH).size() == 1
                                ? new Answer.Broken()
                                : new Answer.Result(hall.ticket("A001", "done")));

        ClerkPage.Reply reply = page.press("finish", "{\"ticket\": \"t-A001\"}");

        assertEquals("done", reply.body().path("state").asText());
        assertEquals(2, server.asked(Method.TICKET_FINISH).size());
        assertEquals(
                server.asked(Method.TICKET_FINISH).get(0),
                server.asked(Method.TICKET_FINISH).get(1));
    }

    @Test
    void shouldSendAFinishOfAnOfflineMomentOnceWithItsTime() throws Exception {
        server.on(Method.TICKET_FINISH, params -> new Answer.Result(hall.ticket("A001", "done")));
        server.stop();
        page.down();

        OffsetDateTime pressed = OffsetDateTime.now();
        ClerkPage.Reply reply = page.press("finish", "{\"ticket\": \"t-A001\"}");
        page.press("finish", "{\"ticket\": \"t-A001\"}");
        assertTrue(reply.body().path("queued").asBoolean());
        page.awaitPicture(each -> each.at("/finishing/number").asText().equals("A001"));
        server.start();

        page.up().awaitPicture(each -> !each.has("finishing"));
        assertEquals(1, server.asked(Method.TICKET_FINISH).size());
        ObjectNode sent = server.asked(Method.TICKET_FINISH).get(0);
        OffsetDateTime at = OffsetDateTime.parse(sent.path("at").asText());
        assertEquals("t-A001", sent.path("ticket").asText());
        assertTrue(at.isAfter(pressed.minusSeconds(2)) && at.isBefore(pressed.plusSeconds(2)));
    }

    @Test
    void shouldTakeBackAFinishThatIsNotSentYet() throws Exception {
        server.on(Method.TICKET_FINISH, params -> new Answer.Result(hall.ticket("A001", "done")));
        server.stop();
        page.down().press("finish", "{\"ticket\": \"t-A001\"}");
        page.awaitPicture(each -> each.has("finishing"));

        assertEquals(200, page.press("undo", "{}").status());
        page.awaitPicture(each -> !each.has("finishing"));
        assertEquals(503, page.press("undo", "{}").status());
        server.start();

        page.up();
        page.press("leave", "{}"); // goes after whatever the link sends when it is up
        assertTrue(server.asked(Method.TICKET_FINISH).isEmpty());
        assertTrue(server.asked(Method.TICKET_UNDO).isEmpty());
    }

    @Test
    void shouldPassOnHowAVisitorIsSentOn() throws Exception {
        server.on(Method.TICKET_TRANSFER, params -> new Answer.Result(NullNode.getInstance()));
        String sent =
                """
                {"request": "r-1", "ticket": "t-A001", "counter": "2", "place": "first",
                 "note": "带了材料"}
                """;

        page.press("transfer", sent);

        assertEquals(TestHall.object(sent), server.asked(Method.TICKET_TRANSFER).get(0));
    }

    @Test
    void shouldW3PassOnWhoCameWithoutANumber() throws Exception {
        server.on(Method.TICKET_WALKIN, params -> new Answer.Result(NullNode.getInstance()));
        String sent =
                """
                {"request": "r-1", "ticket": null, "matter": "fund", "lane": "ordinary",
                 "holder": {"idCard": "11010519491231002X"}, "idChecked": true}
                """;

        page.press("walkin", sent);

        assertEquals(TestHall.object(sent), server.asked(Method.TICKET_WALKIN).get(0));
    }

    @Test
    void shouldQ11PassOnWhereAndWhyATicketIsMoved() throws Exception {
        server.on(Method.TICKET_MOVE, params -> new Answer.Result(NullNode.getInstance()));
        String sent =
                "{\"request\":\"r-1\",\"ticket\":\"t-A002\",\"first\":true,\"reason\":\"抱小孩\"}";

        page.press("move", sent);

        assertEquals(TestHall.object(sent), server.asked(Method.TICKET_MOVE).get(0));
    }

    @Test
    void shouldExplainATicketInTheServersWords() throws Exception {
        server.on(
                Method.TICKET_EXPLAIN,
                params -> new Answer.Result(TestHall.object("{\"text\": \"没有比它晚的先被叫到\"}")));

        ClerkPage.Reply reply = page.press("explain", "{\"ticket\": \"t-A002\"}");

        assertEquals("没有比它晚的先被叫到", reply.body().path("text").asText());
        assertEquals("t-A002", server.asked(Method.TICKET_EXPLAIN).get(0).path("ticket").asText());
    }

    @Test
    void shouldKeepAFinishThatTheServerCannotDoYet() throws Exception {
        server.on(
                Method.TICKET_FINISH,
                params ->
                        server.asked(Method.TICKET_FINISH).size() == 1
                                ? new Answer.Refusal(Reason.UNAVAILABLE, "请稍后")
                                : new Answer.Result(hall.ticket("A001", "done")));
        server.stop();
        page.down().press("finish", "{\"ticket\": \"t-A001\"}");
        server.start();

        page.up().awaitPicture(each -> !each.has("finishing"));
        assertEquals(
                server.asked(Method.TICKET_FINISH).get(0),
                server.asked(Method.TICKET_FINISH).get(1));
    }

    @Test
    void shouldTellThePageWhenAKeptFinishIsRefused() throws Exception {
        server.on(Method.TICKET_FINISH, params -> new Answer.Refusal(Reason.WRONG_STATE, "不能完成"));
        server.stop();
        page.down().press("finish", "{\"ticket\": \"t-A001\"}");
        server.start();

        page.awaitPicture(each -> each.at("/notice/message").asText().equals("不能完成"));
    }

    @Test
    void shouldSayNothingWhenAKeptFinishWasDoneAlready() throws Exception {
        server.on(Method.TICKET_FINISH, params -> new Answer.Refusal(Reason.WRONG_STATE, "不能完成"));
        server.stop();
        page.down().press("finish", "{\"ticket\": \"t-A001\"}");
        hall.ticket("A001", "done");
        hall.counter("1", "open", DEVICE, null);
        server.start();

        page.up().awaitPicture(each -> !each.has("finishing"));
        assertEquals(1, server.asked(Method.TICKET_FINISH).size());
        assertFalse(page.picture().has("notice"));
    }

    @Test
    void shouldSayWhenAPauseEndsByTheHallsClock() throws Exception {
        server.on(
                Method.COUNTER_PAUSE,
                params -> new Answer.Result(hall.counter("1", "paused", DEVICE, null)));

        page.press("pause", "{\"reason\": \"lunch\", \"minutes\": 30}");
        page.press("pause", "{\"reason\": \"lunch\", \"time\": \"13:30\"}");
        page.press("pause", "{\"reason\": \"lunch\"}");

        var asked = server.asked(Method.COUNTER_PAUSE);
        OffsetDateTime half = OffsetDateTime.parse(asked.get(0).path("until").asText());
        OffsetDateTime lunch = OffsetDateTime.parse(asked.get(1).path("until").asText());
        assertEquals(ZoneOffset.ofHours(8), half.getOffset());
        assertTrue(half.isAfter(OffsetDateTime.now().plusMinutes(29)));
        assertEquals("13:30", lunch.toLocalTime().toString());
        assertTrue(lunch.isAfter(OffsetDateTime.now()));
        assertFalse(asked.get(2).has("until"));
    }

    @Test
    void shouldCountWhatBecameOfTheVisitorsAndTakeBackWhatWasUndone() {
        ObjectNode counter = hall.counter("1", "open", DEVICE, null);
        server.push(with(hall.event("ticket.finished"), hall.ticket("A001", "done"), counter));
        var day =
                page.awaitPicture(each -> each.at("/desk/day/served").asInt() == 1).at("/desk/day");
        assertTrue(Math.abs(day.path("meanSeconds").asInt() - 60) <= 2);
        assertEquals("A001", day.at("/last/number").asText());

        ObjectNode back = hall.ticket("A001", "serving");
        server.push(
                with(hall.event("ticket.undone"), back, hall.counter("1", "open", DEVICE, back)));
        page.awaitPicture(each -> each.at("/desk/day/served").asInt() == 0);

        server.push(
                with(
                        hall.event("ticket.absent"),
                        hall.ticket("A001", "absent"),
                        hall.counter("1", "open", DEVICE, null)));
        await().until(() -> page.picture().at("/desk/day/absent").asInt() == 1);
        assertEquals(1, page.picture().at("/desk/absent/count").asInt());
    }

    @Test
    void shouldOfferNothingToTakeBackOnceAnotherWindowHasTheVisitor() {
        ObjectNode mine = hall.counter("1", "open", DEVICE, null);
        server.push(with(hall.event("ticket.waiting"), hall.ticket("A001", "waiting"), mine));
        page.awaitPicture(each -> each.at("/desk/day/last/state").asText().equals("waiting"));

        ObjectNode theirs = hall.ticket("A001", "called");
        server.push(
                with(
                        hall.event("ticket.called"),
                        theirs,
                        hall.counter("2", "open", "terminal-2", theirs)));

        page.awaitPicture(each -> each.has("desk") && !each.at("/desk/day").has("last"));
    }
}
