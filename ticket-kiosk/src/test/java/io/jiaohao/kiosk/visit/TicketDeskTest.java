package io.jiaohao.kiosk.visit;

import static io.jiaohao.kiosk.ScriptedServer.refusal;
import static io.jiaohao.kiosk.ScriptedServer.result;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.kiosk.ScriptedServer;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketDeskTest {
    private final Vertx vertx = Vertx.vertx();
    private ScriptedServer server;
    private DeviceLink link;
    private TicketDesk desk;

    @BeforeEach
    void connect() throws IOException {
        server = new ScriptedServer();
        LinkConfig config =
                new LinkConfig(
                        List.of(server.address()), "kiosk-1", DeviceKind.KIOSK, "key", "zh-CN");
        link = new DeviceLink(vertx, config, new LinkListener() {});
        desk = new TicketDesk(link);
        link.start();
        await().until(() -> link.mirror().isPresent());
    }

    @AfterEach
    void close() throws IOException {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        server.close();
    }

    private Future<JsonNode> act(String action, String input) {
        try {
            ObjectNode json = (ObjectNode) WireJson.MAPPER.readTree(input.replace('\'', '"'));
            Future<JsonNode> answer = desk.actions().get(action).act(json);
            await().until(answer::isComplete);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode ticket(String state) {
        return SampleHall.ticketJson("A012").put("state", state).put("counter", "2");
    }

    @Test
    void shouldFindATicketByItsCodeAndTellWhatItIsFor() {
        server.answer("ticket.find", params -> result(ticket("waiting").put("ahead", 3)));

        JsonNode found = act("find", "{'text':'http://h/t/yunxi/secret-1234'}").result();

        assertEquals("secret-1234", server.asked("ticket.find").get(0).path("link").asText());
        assertEquals("newborn", found.at("/ticket/matter").asText());
        assertEquals(3, found.at("/ticket/ahead").asInt());
        assertEquals("A区", found.at("/place/zones/0/name/zh-CN").asText());
    }

    @Test
    void shouldNotTellWhoeverTypesANumberWhatItsHolderCameFor() {
        server.answer("ticket.find", params -> result(ticket("waiting")));

        JsonNode found = act("find", "{'text':'a12'}").result();

        assertEquals("A012", server.asked("ticket.find").get(0).path("number").asText());
        assertFalse(found.path("ticket").has("matter"));
        assertFalse(found.path("ticket").has("lane"));
    }

    @ParameterizedTest
    @CsvSource({
        "waiting, , reprint",
        "called, , reprint",
        "serving, , ''",
        "held, , checkin reprint",
        "absent, , checkin reprint",
        "done, , rate",
        "done, assumed, rate checkin",
        "cancelled, , ''",
        "voided, , ''",
        "expired, , ''",
    })
    void shouldOfferWhatTheTicketsStateAllows(String state, String outcome, String offered) {
        ObjectNode ticket = ticket(state);
        if (outcome != null) {
            ticket.put("outcome", outcome);
        }
        server.answer("ticket.find", params -> result(ticket));

        JsonNode found = act("find", "{'text':'A012'}").result();

        List<String> can =
                WireJson.MAPPER.convertValue(
                        found.path("can"),
                        WireJson.MAPPER
                                .getTypeFactory()
                                .constructCollectionType(List.class, String.class));
        assertEquals(offered, String.join(" ", can));
        assertEquals("2", found.path("window").asText());
    }

    @Test
    void shouldAskTheServerForNothingThatIsNoTicket() {
        Throwable refused = act("find", "{'text':'11010519491231002X'}").cause();

        assertEquals(
                "unknown_ticket",
                assertInstanceOf(RefusedException.class, refused).error().reason());
        assertEquals(List.of(), server.asked("ticket.find"));
    }

    @Test
    void shouldCheckInUnderTheTouchAndShowTheNewPlace() {
        server.answer("ticket.checkin", params -> result(ticket("waiting")));
        server.answer("ticket.find", params -> result(ticket("waiting").put("ahead", 3)));

        JsonNode back = act("checkin", "{'ticket':'id-A012','touch':'t-1'}").result();

        assertEquals(3, back.at("/ticket/ahead").asInt());
        JsonNode asked = server.asked("ticket.checkin").get(0);
        assertEquals("t-1", asked.path("request").asText());
        assertEquals("id-A012", asked.path("ticket").asText());
    }

    @Test
    void shouldRateUnderTheTouch() {
        server.answer("ticket.rate", params -> result(ticket("done")));

        assertTrue(act("rate", "{'ticket':'id-A012','score':4,'touch':'t-2'}").succeeded());

        JsonNode asked = server.asked("ticket.rate").get(0);
        assertEquals("t-2", asked.path("request").asText());
        assertEquals(4, asked.path("score").asInt());
    }

    @Test
    void shouldPassOnThatATicketIsRatedOnce() {
        server.answer("ticket.rate", params -> refusal("wrong_state", false));

        Throwable refused = act("rate", "{'ticket':'id-A012','score':4,'touch':'t-2'}").cause();

        assertEquals(
                "wrong_state", assertInstanceOf(RefusedException.class, refused).error().reason());
    }

    @Test
    void shouldSayThatItIsOfflineInsteadOfWaiting() throws IOException {
        server.close();
        await().until(() -> act("find", "{'text':'A012'}").cause() instanceof LinkDownException);
    }
}
