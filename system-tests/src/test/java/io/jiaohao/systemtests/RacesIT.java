package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once: no number twice, no ticket at two counters, no place too many. */
class RacesIT {
    private static final int KIOSKS = 4;
    private static final int TERMINALS = 12;
    private static final int TICKETS = 200;

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

    @Test
    void shouldCallEveryTicketOnceWhileKiosksTakeAndTerminalsCall() {
        try (WireClient display = server.open("display-1")) {
            List<String> matters = matters(display);
            Set<String> called = ConcurrentHashMap.newKeySet();
            List<Callable<List<JsonNode>>> scripts = new ArrayList<>();
            for (int i = 1; i <= KIOSKS; i++) {
                int kiosk = i;
                scripts.add(() -> take(kiosk, matters));
            }
            for (int i = 1; i <= TERMINALS; i++) {
                int terminal = i;
                scripts.add(() -> serve(terminal, called));
            }
            List<List<JsonNode>> results = Together.run(scripts);
            List<JsonNode> taken = flat(results.subList(0, KIOSKS));
            List<JsonNode> served = flat(results.subList(KIOSKS, results.size()));
            assertEquals(TICKETS, distinct(taken, "number"), "no number twice");
            assertEquals(TICKETS, served.size());
            assertEquals(TICKETS, distinct(served, "id"), "no ticket at two counters");
            assertGapless(taken);
            assertCalledOnce(display);
        }
    }

    private static List<String> matters(WireClient display) {
        List<String> matters = new ArrayList<>();
        for (JsonNode matter : display.get("session.snapshot").path("hall").path("matters")) {
            if (!matter.path("id").asText().equals("capped-demo")) {
                matters.add(matter.path("id").asText());
            }
        }
        return matters;
    }

    private static List<JsonNode> take(int kiosk, List<String> matters) {
        Random random = new Random(kiosk);
        List<JsonNode> taken = new ArrayList<>();
        try (WireClient client = server.open("kiosk-" + kiosk)) {
            for (int i = 0; i < TICKETS / KIOSKS; i++) {
                String matter = matters.get(random.nextInt(matters.size()));
                taken.add(client.change("ticket.take", "{'matter':'%s'}", matter));
            }
        }
        return taken;
    }

    /** Calls and serves until every ticket was called by somebody. */
    private static List<JsonNode> serve(int terminal, Set<String> called) {
        List<JsonNode> served = new ArrayList<>();
        try (WireClient client = server.open("terminal-" + terminal)) {
            DemoHall.openCounter(client, terminal);
            while (called.size() < TICKETS) {
                int seen = client.inbox().events().size();
                JsonNode ticket = client.change("ticket.next");
                if (!ticket.isNull()) {
                    served.add(ticket);
                    called.add(ticket.path("id").asText());
                    client.change("ticket.start");
                    client.change("ticket.finish");
                } else if (called.size() < TICKETS) {
                    client.inbox().awaitMoreEvents(seen);
                }
            }
            client.change("counter.close");
        }
        return served;
    }

    private static List<JsonNode> flat(List<List<JsonNode>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private static int distinct(List<JsonNode> tickets, String field) {
        return new HashSet<>(tickets.stream().map(each -> each.path(field)).toList()).size();
    }

    /** The numbers of each prefix follow each other without a gap. */
    static void assertGapless(List<JsonNode> tickets) {
        TreeMap<String, List<Integer>> series = new TreeMap<>();
        for (JsonNode ticket : tickets) {
            String number = ticket.path("number").asText();
            series.computeIfAbsent(number.replaceAll("\\d", ""), prefix -> new ArrayList<>())
                    .add(Integer.valueOf(number.replaceAll("\\D", "")));
        }
        series.forEach(
                (prefix, serials) -> {
                    Collections.sort(serials);
                    int first = serials.get(0);
                    assertEquals(
                            IntStream.range(first, first + serials.size()).boxed().toList(),
                            serials,
                            prefix);
                });
        assertTrue(series.size() > 1, "several series");
    }

    private static void assertCalledOnce(WireClient display) {
        List<JsonNode> calls =
                display.inbox().events().stream()
                        .filter(event -> event.path("type").asText().equals("ticket.called"))
                        .map(event -> event.path("ticket"))
                        .toList();
        assertEquals(TICKETS, calls.size());
        assertEquals(TICKETS, distinct(calls, "id"));
    }

    @Test
    void shouldCallTheOnlyVisitorToOneOfTwoCounters() {
        try (WireClient kiosk = server.open("kiosk-20");
                WireClient one = server.open("terminal-19");
                WireClient other = server.open("terminal-20")) {
            DemoHall.openCounter(one, 6);
            DemoHall.openCounter(other, 12);
            for (int i = 0; i < 20; i++) {
                JsonNode ticket = kiosk.change("ticket.take", "{'matter':'advice'}");
                List<JsonNode> called =
                        Together.run(
                                List.of(
                                        () -> one.change("ticket.next"),
                                        () -> other.change("ticket.next")));
                List<JsonNode> got = called.stream().filter(each -> !each.isNull()).toList();
                assertEquals(1, got.size());
                assertEquals(ticket.path("id"), got.get(0).path("id"));
                (called.get(0).isNull() ? other : one).change("ticket.finish");
            }
            one.change("counter.close");
            other.change("counter.close");
        }
    }
}
