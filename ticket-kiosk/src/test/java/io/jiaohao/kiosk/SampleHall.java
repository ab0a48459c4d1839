package io.jiaohao.kiosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.TicketView;

/** A small hall as a server would tell it. */
public final class SampleHall {
    private static final String HALL =
            """
            {"id": "yunxi", "name": {"zh-CN": "云溪市政务服务中心", "en": "Yunxi City Service Centre"},
             "state": "open", "timezone": "Asia/Shanghai", "languages": ["zh-CN", "en"],
             "zones": [{"id": "a", "name": {"zh-CN": "A区", "en": "Zone A"}},
                       {"id": "b", "name": {"zh-CN": "B区", "en": "Zone B"}}],
             "lanes": [{"id": "ordinary", "name": {"zh-CN": "普通"}}],
             "matters": [
               {"id": "newborn", "name": {"zh-CN": "新生儿上户口", "en": "Register a newborn"},
                "department": {"zh-CN": "公安局"}, "queue": "household", "lanes": ["ordinary"], "open": true,
                "materials": [{"zh-CN": "出生医学证明", "en": "Birth certificate"}],
                "hours": [{"from": "00:00", "to": "24:00"}]},
               {"id": "advice", "name": {"zh-CN": "咨询", "en": "Ask a question"},
                "department": {"zh-CN": "政务服务局"}, "queue": "desk", "lanes": ["ordinary"], "open": true,
                "hours": []},
               {"id": "pick-up", "name": {"zh-CN": "出件", "en": "Collect documents"},
                "department": {"zh-CN": "政务服务局"}, "queue": "desk", "lanes": ["ordinary"], "open": false,
                "hours": []}],
             "queues": [
               {"id": "household", "name": {"zh-CN": "户籍"}, "prefix": "A", "waiting": 12, "longestWait": 60,
                "estimate": 1500, "estimateHigh": 1800},
               {"id": "desk", "name": {"zh-CN": "咨询"}, "prefix": "R", "waiting": 0, "longestWait": 0,
                "estimate": 0, "estimateHigh": 0}],
             "counters": [
               {"id": "1", "label": "1", "zone": "a", "state": "open", "queues": ["household"]},
               {"id": "2", "label": "2", "zone": "a", "state": "open", "queues": ["household", "desk"]},
               {"id": "3", "label": "3", "zone": "b", "state": "closed", "queues": ["desk"]}],
             "pauseReasons": [],
             "rules": {"nextWhileCalled": "finish", "recalls": 3, "recallInterval": 8, "absentAfterCalls": 2,
                       "absentAfter": 60, "undoWithin": 5}}
            """;

    private SampleHall() {}

    public static HallView hall() {
        return read(json(HALL), HallView.class);
    }

    /** The result of {@code session.open}. */
    public static ObjectNode opened() {
        ObjectNode hall = (ObjectNode) json(HALL);
        ObjectNode opened = JsonNodeFactory.instance.objectNode();
        opened.put("session", "s1").put("time", "2026-11-21T10:42:00+08:00").put("seq", 41);
        opened.set("hall", hall);
        ObjectNode snapshot = opened.putObject("snapshot");
        snapshot.set("counters", hall.get("counters"));
        snapshot.set("queues", hall.get("queues"));
        snapshot.putArray("calls");
        snapshot.putArray("notices");
        snapshot.putArray("tickets");
        return opened;
    }

    /** A ticket just taken. */
    public static ObjectNode ticketJson(String number) {
        ObjectNode ticket = JsonNodeFactory.instance.objectNode();
        ticket.put("id", "id-" + number).put("number", number).put("queue", "household");
        ticket.put("matter", "newborn").put("lane", "ordinary").put("state", "waiting");
        ticket.put("day", "2026-11-21").put("takenAt", "2026-11-21T10:42:00+08:00").put("calls", 0);
        return ticket;
    }

    public static TicketView ticket(String number, int ahead, long estimate, long estimateHigh) {
        ObjectNode ticket = ticketJson(number).put("ahead", ahead);
        ticket.put("estimate", estimate).put("estimateHigh", estimateHigh);
        return read(ticket.put("link", "http://127.0.0.1:8080/t/36"), TicketView.class);
    }

    /** Taken while no window was open. */
    public static TicketView ticketOfUnknownWait(String number, int ahead) {
        ObjectNode ticket = ticketJson(number).put("ahead", ahead).put("estimateKnown", false);
        return read(ticket.put("estimate", 0).put("estimateHigh", 300), TicketView.class);
    }

    public static TicketView ticketWithoutEstimate(String number) {
        return read(ticketJson(number), TicketView.class);
    }

    private static JsonNode json(String text) {
        try {
            return WireJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        return WireJson.MAPPER.convertValue(json, type);
    }
}
