package io.jiaohao.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A hall of two queues and two windows, as a server would describe it. Safe for any thread. */
final class TestHall {
    private static final String HALL =
            """
            {"id": "anyang", "name": {"zh-CN": "安阳"}, "state": "open", "timezone": "Asia/Shanghai",
             "languages": ["zh-CN"], "zones": [], "lanes": [{"id": "ordinary", "name": {"zh-CN": "普通"}}],
             "matters": [
              {"id": "id-card", "name": {"zh-CN": "身份证"}, "department": {"zh-CN": "公安局"}, "queue": "a",
               "lanes": ["ordinary"], "open": true, "hours": []},
              {"id": "fund", "name": {"zh-CN": "公积金"}, "department": {"zh-CN": "公积金中心"}, "queue": "f",
               "lanes": ["ordinary"], "open": true, "hours": [], "identity": "real-name"}],
             "queues": [], "counters": [], "pauseReasons": [{"id": "lunch", "name": {"zh-CN": "午休"}}],
             "rules": {"nextWhileCalled": "finish", "recalls": 3, "recallInterval": 8, "absentAfterCalls": 2,
                       "absentAfter": 60, "undoWithin": 5}}
            """;
    private static final String QUEUES =
            """
            [{"id": "a", "name": {"zh-CN": "户籍"}, "prefix": "A", "waiting": 0, "longestWait": 0, "estimate": 0,
              "estimateHigh": 0},
             {"id": "f", "name": {"zh-CN": "公积金"}, "prefix": "F", "waiting": 0, "longestWait": 0, "estimate": 0,
              "estimateHigh": 0}]
            """;

    private final AtomicLong seq = new AtomicLong(10);
    private final Map<String, JsonNode> counters = new LinkedHashMap<>();
    private final Map<String, JsonNode> tickets = new LinkedHashMap<>();

    TestHall() {
        counter("1", "closed", null, null);
        counter("2", "closed", null, null);
    }

    /** A window as it is from now on: served by a terminal, with a ticket at hand. */
    synchronized ObjectNode counter(
            String id, String state, @Nullable String terminal, @Nullable JsonNode atHand) {
        ObjectNode counter =
                object(
                        """
                        {"id": "%1$s", "label": "%1$s", "zone": "z", "state": "%2$s", "queues": ["f", "a"]}
                        """
                                .formatted(id, state));
        if (terminal != null) {
            counter.put("terminal", terminal).put("clerk", "clerk-1");
        }
        if (atHand != null) {
            counter.set("ticket", atHand);
        }
        counters.put(id, counter);
        return counter;
    }

    /** A ticket as it is from now on. */
    synchronized ObjectNode ticket(String number, String state) {
        OffsetDateTime taken = OffsetDateTime.parse("2026-11-21T09:00:00+08:00");
        ObjectNode ticket =
                object(
                        """
                        {"id": "t-%1$s", "number": "%1$s", "queue": "%2$s", "matter": "%3$s", "lane": "ordinary",
                         "state": "%4$s", "day": "2026-11-21", "calls": 1}
                        """
                                .formatted(
                                        number,
                                        number.startsWith("F") ? "f" : "a",
                                        number.startsWith("F") ? "fund" : "id-card",
                                        state));
        ticket.put("takenAt", taken.plusSeconds(Long.parseLong(number.substring(1))).toString());
        if (!state.equals("waiting")) {
            ticket.put("calledAt", OffsetDateTime.now().minusSeconds(90).toString());
        }
        if (state.equals("serving")) {
            ticket.put("startedAt", OffsetDateTime.now().minusSeconds(60).toString());
        }
        tickets.put(number, ticket);
        return ticket;
    }

    /** The answer to {@code session.open}. */
    synchronized ObjectNode opened() {
        ObjectNode opened = object("{\"session\": \"s\"}");
        opened.set("hall", object(HALL));
        opened.put("time", OffsetDateTime.now().toString()).put("seq", seq.get());
        ObjectNode snapshot = opened.putObject("snapshot");
        ArrayNode all = snapshot.putArray("counters");
        counters.values().forEach(all::add);
        snapshot.set("queues", read(QUEUES));
        snapshot.putArray("calls");
        snapshot.putArray("notices");
        ArrayNode live = snapshot.putArray("tickets");
        tickets.values().forEach(live::add);
        return opened;
    }

    /** The next event, without its objects. */
    ObjectNode event(String type) {
        ObjectNode event = object("{\"hall\": \"anyang\"}");
        event.put("seq", seq.incrementAndGet()).put("at", OffsetDateTime.now().toString());
        return event.put("type", type);
    }

    static ObjectNode object(String json) {
        return (ObjectNode) read(json);
    }

    private static JsonNode read(String json) {
        try {
            return WireJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
