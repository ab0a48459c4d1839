package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lines of every bad kind, from devices and from strangers: the server answers or hangs up, never
 * fails, and an honest device beside them notices nothing.
 */
@Tag("alone")
class FuzzIT {
    private static final int LINES = FaultScale.of(50_000, 1_000_000);
    private static final long SEED = Long.getLong("jiaohao.fuzz.seed", 20_261_122);
    private static final int BATCH = 100;
    private static final int STRANGERS_BATCH = 15;
    private static final int STRANGERS_SHARE = 10; // one line of so many
    private static final long LIMIT_SECONDS = 1_200;
    private static final int MOST_MEBIBYTES = 1_200; // 768 of heap, and what a JVM needs beside it
    private static final List<String> DEVICES =
            List.of("kiosk-11", "kiosk-12", "terminal-11", "terminal-12", "display-11");

    /** Of a queue that the counter of the fuzz does not serve. */
    private static final String HONEST_MATTER = "fund-loan";

    @TempDir Path folder;
    @TempDir Path data;
    private final FuzzAnswers answers = new FuzzAnswers();
    private final AtomicInteger busy = new AtomicInteger(DEVICES.size() + 1);

    @Test
    void shouldStandEveryLine() {
        HallFiles files =
                HallFiles.copyTo(folder)
                        .append("server.yaml", "rate: {per-second: 1000000, burst: 1000000}")
                        .append(
                                "server.yaml",
                                "pins: {attempts: 1000000, terminal-attempts: 1000000}");
        try (DemoHall hall = DemoHall.of(ServerProcess.start(files.file("server.yaml"), data, 0))) {
            int port = hall.server().devicePort();
            Figures.report("fuzz: %d lines with seed %d", LINES, SEED);
            long began = System.nanoTime();
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < DEVICES.size(); i++) {
                int nth = i;
                all.add(() -> device(port, nth));
            }
            all.add(() -> strangers(port));
            all.add(() -> honest(hall));
            List<Integer> done = Together.run(all, LIMIT_SECONDS);
            Figures.report(
                    "fuzz: %s lines in %d s, an honest device made %d rounds, %d MiB resident",
                    done.subList(0, DEVICES.size() + 1),
                    (System.nanoTime() - began) / 1_000_000_000,
                    done.get(DEVICES.size() + 1),
                    hall.server().program().residentMebibytes());
            Figures.report("fuzz: answers %s", answers);
            check(hall);
        }
    }

    /** Lines of a device with a session; now and then one over the limit, and it comes back. */
    private int device(int port, int nth) {
        int lines = LINES / STRANGERS_SHARE * (STRANGERS_SHARE - 1) / DEVICES.size();
        FuzzLines made = new FuzzLines(SEED + nth, FuzzRequests.ALL);
        FuzzSocket socket = new FuzzSocket(port, answers).open(DEVICES.get(nth));
        int sent = 0;
        while (sent < lines) {
            ByteArrayOutputStream batch = new ByteArrayOutputStream();
            for (int i = 0; i < BATCH; i++) {
                batch.writeBytes(made.next());
            }
            batch.writeBytes(socket.mark());
            sent += BATCH;
            socket.send(batch.toByteArray());
            assertTrue(socket.awaitMarks(), () -> "the session ended, seed " + SEED);
            if (sent % (100 * BATCH) == 0) {
                socket.send(made.oversized());
                socket.awaitEnd();
                socket.close();
                socket = new FuzzSocket(port, answers).open(DEVICES.get(nth));
            }
        }
        socket.close();
        busy.decrementAndGet();
        return sent;
    }

    /** Lines without a session; the last of each connection is what is refused for that. */
    private int strangers(int port) {
        FuzzLines made = new FuzzLines(SEED - 1, FuzzRequests.ALL);
        int sent = 0;
        while (sent < LINES / STRANGERS_SHARE) {
            try (FuzzSocket socket = new FuzzSocket(port, answers)) {
                ByteArrayOutputStream batch = new ByteArrayOutputStream();
                for (int i = 1; i < STRANGERS_BATCH; i++) {
                    batch.writeBytes(made.next());
                }
                batch.writeBytes(
                        (FuzzRequests.STRANGERS_WISH.formatted("s" + sent) + "\n").getBytes());
                sent += STRANGERS_BATCH;
                socket.send(batch.toByteArray());
                socket.awaitEnd();
            }
        }
        busy.decrementAndGet();
        return sent;
    }

    /** A kiosk that does its work; each answer must be the right one. */
    private int honest(DemoHall hall) {
        Set<String> numbers = new HashSet<>();
        int rounds = 0;
        while (busy.get() > 0) {
            JsonNode ticket = hall.take(HONEST_MATTER);
            assertTrue(numbers.add(ticket.path("number").asText()), "a number was given twice");
            String id = ticket.path("id").asText();
            assertEquals("waiting", hall.find(ticket).path("state").asText());
            JsonNode gone = hall.kiosk().change("ticket.cancel", "{'ticket':'%s'}", id);
            assertEquals("cancelled", gone.path("state").asText());
            rounds++;
        }
        return rounds;
    }

    private void check(DemoHall hall) {
        assertEquals(List.of(), answers.faults().stream().limit(3).toList(), "seed " + SEED);
        String log = hall.server().program().errors();
        assertFalse(log.contains(" ERROR "), () -> log.substring(log.indexOf(" ERROR ")));
        JsonNode last = hall.take(HONEST_MATTER);
        JsonNode told =
                hall.display()
                        .inbox()
                        .event(e -> e.path("ticket").path("id").equals(last.path("id")));
        List<Long> seqs =
                hall.display().inbox().events().stream()
                        .map(event -> event.path("seq").asLong())
                        .toList();
        assertEquals(
                LongStream.rangeClosed(seqs.get(0), told.path("seq").asLong()).count(),
                seqs.size());
        for (JsonNode ticket : hall.snapshot().path("tickets")) {
            assertTrue(
                    Set.of("advice", "capped-demo", HONEST_MATTER)
                            .contains(ticket.path("matter").asText()),
                    () -> "nobody with a session took " + ticket);
        }
        for (JsonNode counter : hall.snapshot().path("counters")) {
            assertTrue(
                    counter.path("state").asText().equals("closed")
                            || counter.path("id").asText().equals(FuzzRequests.COUNTER),
                    () -> "nobody opened " + counter);
        }
        long mebibytes = hall.server().program().residentMebibytes();
        assertTrue(mebibytes < MOST_MEBIBYTES, () -> mebibytes + " MiB resident");
    }
}
