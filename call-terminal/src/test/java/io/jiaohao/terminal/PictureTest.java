package io.jiaohao.terminal;

import static io.jiaohao.terminal.ClerkPage.DEVICE;
import static io.jiaohao.terminal.ClerkPage.with;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.terminal.ScriptedServer.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PictureTest {
    private final TestHall hall = new TestHall();
    private final ScriptedServer server = new ScriptedServer(hall);
    private @Nullable ClerkPage page;

    @AfterEach
    void stop() throws Exception {
        if (page != null) {
            page.close();
        }
        server.close();
    }

    private ClerkPage open() throws Exception {
        ClerkPage opened = new ClerkPage(server.port(), null).up();
        page = opened;
        return opened;
    }

    @Test
    void shouldShowNoDeskWhileNobodyIsSignedIn() throws Exception {
        JsonNode picture = open().picture();

        assertFalse(picture.has("desk"));
        assertEquals("closed", picture.at("/hall/counters/1").asText());
    }

    @Test
    void shouldShowTheTicketAtHandWithItsLists() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A003", "called"));
        hall.ticket("A001", "waiting");
        hall.ticket("A002", "waiting");
        hall.ticket("F009", "waiting");
        hall.ticket("A004", "held").put("counter", "1");
        hall.ticket("A005", "held").put("counter", "2");
        hall.ticket("A006", "absent");
        hall.ticket("A007", "waiting").put("counter", "1");
        hall.ticket("A008", "waiting").put("counter", "2");

        JsonNode desk = open().awaitPicture(each -> each.has("desk")).path("desk");

        assertEquals("A003", desk.at("/atHand/ticket/number").asText());
        assertEquals(
                List.of("A007", "F009", "A001", "A002"),
                desk.at("/waiting/rows").findValuesAsText("number"));
        assertEquals(List.of("A004"), desk.at("/held/rows").findValuesAsText("number"));
        assertEquals(List.of("A006"), desk.at("/absent/rows").findValuesAsText("number"));
    }

    @Test
    void shouldStaySmallWithFourThousandWaiting() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        IntStream.rangeClosed(1, 4_000).forEach(n -> hall.ticket("A%04d".formatted(n), "waiting"));

        JsonNode picture = open().awaitPicture(each -> each.has("desk"));

        assertEquals(4_000, picture.at("/desk/waiting/count").asInt());
        assertEquals(50, picture.at("/desk/waiting/rows").size());
        assertTrue(picture.toString().length() < 16_384);
    }

    @Test
    void shouldPaintABurstOfChangesTogether() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        ClerkPage opened = open();
        int before = opened.pictures();

        for (int n = 1; n <= 300; n++) {
            ObjectNode event = hall.event("ticket.taken");
            event.set("ticket", hall.ticket("A%03d".formatted(n), "waiting"));
            server.push(event);
        }

        opened.awaitPicture(each -> each.at("/desk/waiting/count").asInt() == 300);
        assertTrue(opened.pictures() - before < 100, "pictures=" + (opened.pictures() - before));
    }

    @Test
    void shouldGiveTheNamesOnce() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        ClerkPage opened = open();

        JsonNode catalogue = opened.press("catalogue", "{}").body();

        assertFalse(opened.picture().at("/hall/catalogue").asText().isEmpty());
        assertEquals("身份证", catalogue.at("/matters/0/name/zh-CN").asText());
        assertEquals("finish", catalogue.at("/rules/nextWhileCalled").asText());
    }

    @Test
    void shouldT9TellThePageWhichMattersAreByRealName() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        JsonNode matters = open().press("catalogue", "{}").body().path("matters");

        assertFalse(matters.path(0).has("identity"));
        assertEquals("real-name", matters.path(1).path("identity").asText());
    }

    @Test
    void shouldSayWhyTheServerDoesNotWantThisDevice() throws Exception {
        server.on(
                Method.SESSION_OPEN,
                params -> new Answer.Refusal(Reason.UNAUTHENTICATED, "设备密钥不对"));
        ClerkPage opened = new ClerkPage(server.port(), null);
        page = opened;

        opened.awaitPicture(each -> each.at("/link/refusal").asText().equals("设备密钥不对"));
    }

    @Test
    void shouldW9OnlyLookOnWhenAnotherTerminalTookTheWindowOver() throws Exception {
        ClerkPage opened = takenOver();

        JsonNode desk = opened.picture().path("desk");
        assertEquals("terminal-2", desk.at("/window/takenBy").asText());
        assertEquals("A001", desk.at("/atHand/ticket/number").asText());
        assertEquals("busy", opened.picture().at("/hall/counters/1").asText());
        assertEquals(0, desk.at("/day/served").asInt(), "the visitor is still at the window");
    }

    private ClerkPage takenOver() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A001", "serving"));
        ClerkPage opened = open();
        opened.awaitPicture(each -> each.has("desk"));
        server.push(
                with(
                        hall.event("counter.changed"),
                        null,
                        hall.counter("1", "open", "terminal-2", hall.ticket("A001", "serving"))));
        opened.awaitPicture(each -> each.at("/desk/window").has("takenBy"));
        return opened;
    }

    @Test
    void shouldW9TurnToAnotherWindowWhenTheClerkWantsTo() throws Exception {
        ClerkPage opened = takenOver();

        opened.press("leave", "{}");

        opened.awaitPicture(each -> !each.has("desk"));
    }

    @Test
    void shouldW9EndTheLookingOnWhenTheWindowCloses() throws Exception {
        ClerkPage opened = takenOver();

        server.push(
                with(hall.event("counter.changed"), null, hall.counter("1", "closed", null, null)));

        opened.awaitPicture(each -> !each.has("desk"));
    }

    @Test
    void shouldW9WorkAgainWhereItTookTheWindowBack() throws Exception {
        ClerkPage opened = takenOver();

        server.push(
                with(
                        hall.event("counter.changed"),
                        null,
                        hall.counter("1", "open", DEVICE, hall.ticket("A001", "serving"))));

        opened.awaitPicture(each -> each.has("desk") && !each.at("/desk/window").has("takenBy"));
    }

    @Test
    void shouldQ7ShowTheLineAsTheServerCallsItWithTheReasons() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        hall.ticket("A001", "waiting");
        hall.ticket("A002", "waiting");
        hall.ticket("A003", "waiting");
        hall.ticket("A004", "waiting");
        server.on(
                Method.COUNTER_LINE,
                params ->
                        line(
                                """
                                {"seq": 10, "next": [{"ticket": "t-A003", "rule": "lane_share"},
                                  {"ticket": "t-A001", "rule": "first_in_line"}],
                                 "waiting": [{"ticket": "t-A002", "because": "holder_busy"}]}
                                """));

        JsonNode waiting =
                open().awaitPicture(each -> each.at("/desk/waiting/rows/0").has("reason"))
                        .at("/desk/waiting");

        assertEquals(
                List.of("A003", "A001", "A004", "A002"),
                waiting.path("rows").findValuesAsText("number"));
        assertEquals("lane_share", waiting.at("/rows/0/reason/rule").asText());
        assertFalse(waiting.at("/rows/2").has("reason"), "nothing is known of who came since");
        assertEquals("holder_busy", waiting.at("/rows/3/reason/because").asText());
        assertEquals(4, waiting.path("count").asInt());
        assertEquals(3, waiting.path("callable").asInt());
    }

    private static Answer line(String json) {
        return new Answer.Result(TestHall.object(json));
    }

    @Test
    void shouldW7ShowWhatIsKeptForThePausedWindowItStandsInFor() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        hall.counter("2", "paused", "terminal-2", null);
        hall.ticket("A001", "waiting").put("counter", "2");
        String offered =
                """
                {"seq": 10, "next": [{"ticket": "t-A001", "rule": "first_in_line"}], "waiting": []}
                """;
        server.on(Method.COUNTER_LINE, params -> line(offered));

        JsonNode row =
                open().awaitPicture(each -> each.at("/desk/waiting/count").asInt() == 1)
                        .at("/desk/waiting/rows/0");

        assertEquals("A001", row.path("number").asText());
        assertEquals("2", row.path("counter").asText());
    }

    @Test
    void shouldAskForTheLineAgainWhenSomebodyCame() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        ClerkPage opened = open();
        opened.awaitPicture(each -> each.has("desk"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> server.asked(Method.COUNTER_LINE).size() == 1);

        ObjectNode event = hall.event("ticket.taken");
        event.set("ticket", hall.ticket("A001", "waiting"));
        server.push(event);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> server.asked(Method.COUNTER_LINE).size() == 2);
    }

    @Test
    void shouldNotAskAnOlderServerForTheLineAgain() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        server.on(
                Method.COUNTER_LINE,
                params -> new Answer.Error(RpcError.METHOD_NOT_FOUND, "no such method"));
        ClerkPage opened = open();
        opened.awaitPicture(each -> each.has("desk"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> server.asked(Method.COUNTER_LINE).size() == 1);

        for (int n = 1; n <= 3; n++) {
            ObjectNode event = hall.event("ticket.taken");
            event.set("ticket", hall.ticket("A%03d".formatted(n), "waiting"));
            server.push(event);
        }

        opened.awaitPicture(each -> each.at("/desk/waiting/count").asInt() == 3);
        assertEquals(1, server.asked(Method.COUNTER_LINE).size());
    }

    @Test
    void shouldX1ShowWhatAnotherClerkWroteOnTheTicket() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A001", "called"));
        hall.ticket("A002", "held").put("counter", "1");
        server.on(
                Method.TICKET_FIND,
                params ->
                        new Answer.Result(
                                TestHall.object("{\"note\": \"听力不好\"}")
                                        .put("id", params.path("ticket").asText())));

        JsonNode desk =
                open().awaitPicture(
                                each ->
                                        each.at("/desk/atHand").has("note")
                                                && each.at("/desk/held/rows/0").has("note"))
                        .path("desk");

        assertEquals("听力不好", desk.at("/atHand/note").asText());
        assertEquals("听力不好", desk.at("/held/rows/0/note").asText());
        assertEquals(2, server.asked(Method.TICKET_FIND).size(), "each is looked up once");
    }

    @Test
    void shouldX3ShowANoteAsSoonAsItIsWritten() throws Exception {
        hall.counter("1", "open", DEVICE, null);
        hall.ticket("A002", "held").put("counter", "1");
        server.on(
                Method.TICKET_NOTE,
                params ->
                        new Answer.Result(
                                TestHall.object("{\"id\": \"t-A002\", \"note\": \"补材料\"}")));
        ClerkPage opened = open();
        opened.awaitPicture(each -> each.at("/desk/held/count").asInt() == 1);

        opened.press("note", "{\"ticket\": \"t-A002\", \"note\": \"补材料\"}");

        opened.awaitPicture(each -> each.at("/desk/held/rows/0/note").asText().equals("补材料"));
    }
}
