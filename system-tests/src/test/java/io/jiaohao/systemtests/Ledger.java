package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What the server acknowledged: the last state of each ticket. Any thread. */
final class Ledger {
    private static final List<String> ORDER = List.of("waiting", "called", "serving", "done");

    private final Map<String, JsonNode> tickets = new LinkedHashMap<>();
    private CountDownLatch enough = new CountDownLatch(0); // reached after so many replies

    /** The moment after so many further replies. */
    synchronized CountDownLatch after(int replies) {
        enough = new CountDownLatch(replies);
        return enough;
    }

    synchronized void acknowledged(JsonNode ticket) {
        if (!ticket.isNull()) {
            tickets.merge(ticket.path("id").asText(), ticket, Ledger::later);
        }
        enough.countDown();
    }

    private static JsonNode later(JsonNode one, JsonNode other) {
        return rank(one) > rank(other) ? one : other;
    }

    private static int rank(JsonNode ticket) {
        return ORDER.indexOf(ticket.path("state").asText());
    }

    synchronized List<JsonNode> tickets() {
        return new ArrayList<>(tickets.values());
    }

    /** Every ticket stands as it was acknowledged last. */
    void assertKept(WireClient client) {
        for (JsonNode acknowledged : tickets()) {
            String id = acknowledged.path("id").asText();
            JsonNode now = client.get("ticket.find", WireClient.params("{'ticket':'%s'}", id));
            for (String field : List.of("number", "state", "matter", "takenAt", "day")) {
                assertEquals(acknowledged.path(field), now.path(field), id + " " + field);
            }
        }
    }
}
