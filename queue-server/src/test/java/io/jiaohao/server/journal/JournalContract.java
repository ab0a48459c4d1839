package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.CounterClosed;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.RequestKey;
import io.jiaohao.server.scenario.TestHall;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every journal must do.
 *
 * @param <J> the journal
 */
abstract class JournalContract<J extends Journal & Step> {
    private static final HallId HERE = new HallId("here");
    private static final HallId THERE = new HallId("there");

    private J journal;

    /** A journal over the same storage, each time. */
    abstract J create();

    @BeforeEach
    void open() throws Exception {
        journal = create();
        journal.start();
    }

    @AfterEach
    void close() throws Exception {
        journal.stop();
    }

    private void reopen() throws Exception {
        close();
        open();
    }

    private static Batch batch(String command) {
        return new Batch(
                command,
                new RequestKey(new DeviceId("kiosk-1"), command, "print"),
                List.of(new CounterClosed(new CounterId(command), TestHall.NINE)),
                new Answer.Nobody());
    }

    private List<Batch> replayed(HallId hall) {
        List<Batch> batches = new ArrayList<>();
        journal.replay(
                hall,
                (revision, batch) -> {
                    batches.add(batch);
                    assertEquals(batches.size(), revision, "in order, without a gap");
                });
        return batches;
    }

    @Test
    void shouldGiveNothingOfAHallThatItDoesNotKnow() {
        assertTrue(replayed(HERE).isEmpty());
    }

    @Test
    void shouldGiveBatchesInOrder() {
        for (int revision = 1; revision <= 12; revision++) {
            journal.append(HERE, revision, batch("c" + revision));
        }
        assertEquals(
                IntStream.rangeClosed(1, 12).mapToObj(each -> batch("c" + each)).toList(),
                replayed(HERE));
    }

    @Test
    void shouldKeepHallsApart() {
        journal.append(HERE, 1, batch("here"));
        journal.append(THERE, 1, batch("there"));
        assertEquals(List.of(batch("here")), replayed(HERE));
        assertEquals(List.of(batch("there")), replayed(THERE));
    }

    @Test
    void shouldKeepABatchWithoutEventsRequestOrAnswer() {
        Batch bare = new Batch("bare", null, List.of(), null);
        journal.append(HERE, 1, bare);
        assertEquals(List.of(bare), replayed(HERE));
    }

    @Test
    void shouldRefuseASecondWriterAndWriteNothing() {
        journal.append(HERE, 1, batch("first"));
        assertThrows(
                JournalConflictException.class, () -> journal.append(HERE, 1, batch("second")));
        assertEquals(List.of(batch("first")), replayed(HERE));
    }

    @Test
    void shouldGoOnAfterAConflict() {
        journal.append(HERE, 1, batch("first"));
        assertThrows(
                JournalConflictException.class, () -> journal.append(HERE, 1, batch("second")));
        journal.append(HERE, 2, batch("third"));
        assertEquals(List.of(batch("first"), batch("third")), replayed(HERE));
    }

    @Test
    void shouldSurviveCloseAndReopen() throws Exception {
        journal.append(HERE, 1, batch("before"));
        reopen();
        assertThrows(JournalConflictException.class, () -> journal.append(HERE, 1, batch("again")));
        journal.append(HERE, 2, batch("after"));
        reopen();
        assertEquals(List.of(batch("before"), batch("after")), replayed(HERE));
    }

    @Test
    void shouldTakeManyHallsAtOnce() throws Exception {
        inParallel(
                16,
                hall -> {
                    for (int revision = 1; revision <= 20; revision++) {
                        journal.append(new HallId("h" + hall), revision, batch("c" + revision));
                    }
                });
        for (int hall = 0; hall < 16; hall++) {
            assertEquals(20, replayed(new HallId("h" + hall)).size());
        }
    }

    @Test
    void shouldLetOneOfManyWritersWin() throws Exception {
        List<Integer> winners = java.util.Collections.synchronizedList(new ArrayList<>());
        inParallel(
                8,
                writer -> {
                    try {
                        journal.append(HERE, 1, batch("w" + writer));
                        winners.add(writer);
                    } catch (JournalConflictException e) {
                        assertTrue(e.getMessage().contains("hall=here revision=1"));
                    }
                });
        assertEquals(1, winners.size());
        assertEquals(List.of(batch("w" + winners.get(0))), replayed(HERE));
    }

    private interface Writer {
        void write(int index);
    }

    private static void inParallel(int writers, Writer writer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Boolean>> tasks =
                    IntStream.range(0, writers)
                            .mapToObj(
                                    index ->
                                            (Callable<Boolean>)
                                                    () -> {
                                                        writer.write(index);
                                                        return true;
                                                    })
                            .toList();
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                assertTrue(done.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
