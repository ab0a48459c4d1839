package io.jiaohao.terminal;

import static io.jiaohao.terminal.ClerkPage.DEVICE;
import static io.jiaohao.terminal.ClerkPage.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.terminal.ScriptedServer.Answer;
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
    void shouldFollowAWindowThatIsTakenOver() throws Exception {
        hall.counter("1", "open", DEVICE, hall.ticket("A001", "serving"));
        ClerkPage opened = open();
        opened.awaitPicture(each -> each.has("desk"));

        server.push(
                with(
                        hall.event("counter.changed"),
                        null,
                        hall.counter("1", "open", "terminal-2", hall.ticket("A001", "serving"))));

        opened.awaitPicture(each -> !each.has("desk"));
        assertEquals("busy", opened.picture().at("/hall/counters/1").asText());
    }
}
