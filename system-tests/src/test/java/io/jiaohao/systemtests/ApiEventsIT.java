package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.HallReplay;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.CallView;
import io.jiaohao.protocol.view.TicketView;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told live, what is told again, and what can be made of it. */
class ApiEventsIT {
    @TempDir Path data;

    private static long seq(String line) {
        return ApiClient.json(line).path("seq").asLong();
    }

    @Test
    void shouldTellThePastAsItWasToldLive() {
        try (DemoHall hall = DemoHall.start(data)) {
            ApiClient api = new ApiClient(hall.server());
            try (ApiFollower live = api.follow(ApiClient.Ask.get("/events"))) {
                long before = live.next("snapshot").json().path("seq").asLong();
                ApiDay.play(hall);
                long last = hall.seq();
                List<String> told = live.eventsUntil(last);
                assertEquals(last - before, told.size());
                assertEquals(told, api.lines("?after=" + before + "&until=" + last));
            }
        }
    }

    @Test
    void shouldGoOnOverARestartWithoutAGapOrADouble() {
        List<String> told;
        long last;
        try (DemoHall hall = DemoHall.start(data)) {
            ApiClient api = new ApiClient(hall.server());
            try (ApiFollower live = api.follow(ApiClient.Ask.get("/events?after=0"))) {
                ApiDay.play(hall);
                last = hall.seq();
                told = live.eventsUntil(last);
            }
            hall.server().kill();
        }
        assertEquals(last, told.size());
        try (DemoHall hall = DemoHall.start(data)) {
            ApiClient api = new ApiClient(hall.server());
            int known = told.size() - 5;
            ApiClient.Ask again =
                    ApiClient.Ask.get("/events").with("Last-Event-ID", String.valueOf(known));
            try (ApiFollower live = api.follow(again)) {
                assertEquals(told.subList(known, told.size()), live.eventsUntil(last));
                JsonNode ticket = hall.take("advice");
                long now = hall.seq();
                List<String> later = live.eventsUntil(now);
                assertEquals(now - last, later.size());
                assertTrue(later.get(later.size() - 1).contains(ticket.path("id").asText()));
            }
        }
    }

    @Test
    void shouldBeginAnewForACountOfAnotherLog() {
        try (DemoHall hall = DemoHall.start(data)) {
            ApiClient api = new ApiClient(hall.server());
            ApiClient.Ask strange = ApiClient.Ask.get("/events").with("Last-Event-ID", "999999999");
            try (ApiFollower live = api.follow(strange)) {
                assertEquals("snapshot", live.next().name());
            }
        }
    }

    @Test
    void shouldTellTheWantedTypesAlone() {
        try (DemoHall hall = DemoHall.start(data)) {
            ApiClient api = new ApiClient(hall.server());
            String types = "types=ticket.called,ticket.finished";
            try (ApiFollower live = api.follow(ApiClient.Ask.get("/events?after=0&" + types))) {
                ApiDay.play(hall);
                List<String> lines = api.lines("?" + types);
                assertEquals(4, lines.size(), lines::toString);
                assertEquals(lines, live.eventsUntil(seq(lines.get(3))));
            }
        }
    }

    @Test
    void shouldBeEnoughToMakeTheHallAgain() {
        try (DemoHall hall = DemoHall.start(data)) {
            ApiClient api = new ApiClient(hall.server());
            ApiDay.play(hall);
            long last = hall.seq();
            String day = hall.take("advice").path("day").asText();
            assertSame(hall, replayed(api.lines("?snapshot=true")));
            assertSame(hall, replayed(api.lines("?snapshot=true&day=" + day)));
            assertSame(hall, replayed(api.lines("?snapshot=true&after=" + (last - 7))));
            assertEquals(List.of(), api.lines("?to=2020-01-01&from=2020-01-01"));
        }
    }

    private static HallMirror replayed(List<String> lines) {
        HallReplay replay = new HallReplay();
        lines.forEach(replay::line);
        return replay.hall().orElseThrow();
    }

    private static void assertSame(DemoHall hall, HallMirror replayed) {
        HallMirror now = HallMirror.restored(hall.kiosk().get("session.snapshot"));
        assertEquals(now.seq(), replayed.seq());
        assertEquals(List.copyOf(now.counters()), List.copyOf(replayed.counters()));
        assertEquals(byId(now), byId(replayed));
        assertEquals(List.copyOf(now.notices()), List.copyOf(replayed.notices()));
        List<CallView> calls = replayed.calls();
        assertEquals(now.calls(), calls.subList(0, now.calls().size()));
        assertEquals(json(now.hall().matters()), json(replayed.hall().matters()));
        assertEquals(now.hall().state(), replayed.hall().state());
    }

    private static JsonNode json(Object views) {
        return WireJson.MAPPER.valueToTree(views);
    }

    private static Map<String, TicketView> byId(HallMirror hall) {
        Map<String, TicketView> tickets = new HashMap<>();
        hall.tickets().forEach(each -> tickets.put(each.id(), each));
        return tickets;
    }

    @Test
    void shouldNoticeALineThatIsMissing() {
        try (DemoHall hall = DemoHall.start(data)) {
            ApiDay.play(hall);
            List<String> lines = new ApiClient(hall.server()).lines("?snapshot=true");
            HallReplay replay = new HallReplay();
            lines.subList(0, 9).forEach(replay::line);
            assertThrows(IllegalStateException.class, () -> replay.line(lines.get(10)));
        }
    }

    @Test
    void shouldDoAChangeOnceOverAKill() {
        ApiClient.Ask take =
                ApiClient.Ask.post("/tickets", "{\"matter\":\"advice\"}")
                        .with("Idempotency-Key", "once");
        JsonNode first;
        try (ServerProcess killed = ServerProcess.start(data)) {
            first = new ApiClient(killed).good(take);
            killed.kill();
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            ApiClient api = new ApiClient(server);
            assertEquals(first.path("id"), api.good(take).path("id"));
            ApiClient.Answer other = api.send(take.saying("{\"matter\":\"passport\"}"));
            assertEquals(422, other.status());
            assertEquals("key_reused", other.json().path("reason").asText());
            ApiClient.Answer elsewhere =
                    api.send(
                            take.to("/tickets/" + first.path("id").asText() + "/cancel")
                                    .saying("{}"));
            assertEquals("key_reused", elsewhere.json().path("reason").asText());
        }
    }

    @Test
    void shouldTellNobodyWhoAVisitorIs() {
        String card = "11010519491231002X";
        try (DemoHall hall = DemoHall.start(data)) {
            ApiClient api = new ApiClient(hall.server());
            String body =
                    "{\"matter\":\"advice\",\"holder\":{\"idCard\":\"%s\",\"name\":\"王小明\"}}"
                            .formatted(card);
            ApiClient.Answer taken = api.send(ApiClient.Ask.post("/tickets", body));
            assertEquals(201, taken.status(), taken::text);
            ApiClient.Answer again = api.send(ApiClient.Ask.post("/tickets", body));
            assertEquals(409, again.status(), again::text);
            assertEquals("duplicate_holder", again.json().path("reason").asText());
            assertEquals(taken.json().path("id"), again.json().path("ticket"));
            String wrong = body.replace(card, "110105194912310021");
            ApiClient.Answer invalid = api.send(ApiClient.Ask.post("/tickets", wrong));
            assertEquals(422, invalid.status(), invalid::text);
            String seen =
                    taken.text() + again.text() + invalid.text() + api.lines("") + errors(hall);
            for (String personal : List.of(card, "110105194912310021", "19491231", "王小明")) {
                assertFalse(seen.contains(personal), personal);
            }
        }
    }

    private static String errors(DemoHall hall) {
        return hall.server().program().errors();
    }
}
