package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last place of the day: many want it, one gets it. */
class CapIT {
    private static final int KIOSKS = 4;

    @TempDir static Path data;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static int distinct(List<JsonNode> tickets, String field) {
        return new HashSet<>(tickets.stream().map(each -> each.path(field)).toList()).size();
    }

    @Test
    void shouldGiveTheLastPlaceToOneOnly() {
        List<JsonNode> answers = new ArrayList<>();
        List<Callable<List<JsonNode>>> scripts = new ArrayList<>();
        for (int i = 5; i < 5 + KIOSKS; i++) {
            int kiosk = i;
            scripts.add(() -> takeCapped(kiosk, 5));
        }
        Together.run(scripts).forEach(answers::addAll);
        List<JsonNode> taken =
                answers.stream()
                        .filter(each -> each.has("result"))
                        .map(e -> e.get("result"))
                        .toList();
        assertEquals(10, taken.size());
        assertEquals(10, distinct(taken, "number"));
        assertEquals(10, answers.stream().filter(CapIT::isFull).count());
        assertOnlyAVoidFreesAPlace(taken);
        cancelAllWaiting();
    }

    private static void assertOnlyAVoidFreesAPlace(List<JsonNode> taken) {
        try (WireClient kiosk = server.open("kiosk-5")) {
            kiosk.change("ticket.cancel", "{'ticket':'%s'}", taken.get(0).path("id").asText());
            assertTrue(isFull(takeCapped(5, 1).get(0)), "a cancel frees no place");
        }
        try (WireClient kiosk = server.open("kiosk-5")) {
            String torn = taken.get(1).path("id").asText();
            kiosk.change("ticket.void", "{'ticket':'%s','reason':'jam'}", torn);
        }
        assertTrue(takeCapped(5, 1).get(0).has("result"), "a void frees its place");
        assertTrue(isFull(takeCapped(5, 1).get(0)));
    }

    private static void cancelAllWaiting() {
        try (WireClient kiosk = server.open("kiosk-5")) {
            for (JsonNode ticket : kiosk.get("session.snapshot").path("snapshot").path("tickets")) {
                kiosk.change("ticket.cancel", "{'ticket':'%s'}", ticket.path("id").asText());
            }
        }
    }

    private static List<JsonNode> takeCapped(int kiosk, int times) {
        List<JsonNode> answers = new ArrayList<>();
        try (WireClient client = server.open("kiosk-" + kiosk)) {
            for (int i = 0; i < times; i++) {
                var wish = WireClient.fresh(WireClient.params("{'matter':'capped-demo'}"));
                answers.add(client.ask("ticket.take", wish));
            }
        }
        return answers;
    }

    private static boolean isFull(JsonNode answer) {
        return answer.path("error").path("data").path("reason").asText().equals("queue_full");
    }
}
