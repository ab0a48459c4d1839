package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.CounterClosed;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.scenario.TestHall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up under the journal: a small file system of the test's own. */
@Timeout(60)
class SqliteFaultTest {
    private static final int WRITERS = 8;

    @TempDir private Path folder;
    private Path disk;
    private SqliteJournal journal;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "none", disk.toString()) == 0,
                "mounting is not allowed here");
        open();
    }

    @AfterEach
    void unmount() throws Exception {
        if (journal != null) {
            journal.stop();
            run("umount", disk.toString());
        }
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            return -1; // no such program
        }
    }

    private void open() throws Exception {
        journal = new SqliteJournal(disk.resolve("journal.db"));
        journal.start();
    }

    /** About 2 kB. */
    private static Batch batch(long revision) {
        CounterId counter = new CounterId("x".repeat(2_000));
        return new Batch(
                "c" + revision, null, List.of(new CounterClosed(counter, TestHall.NINE)), null);
    }

    /** Appends until that fails, if it does; the last revision that was acknowledged. */
    private long fill(HallId hall, long from) {
        long revision = from;
        try {
            while (revision < from + 100) {
                journal.append(hall, revision + 1, batch(revision + 1));
                revision++;
            }
            throw new AssertionError("Expected the disk to be full by now");
        } catch (JournalConflictException e) {
            throw new AssertionError("Expected nobody to be first", e);
        } catch (JournalException e) {
            assertTrue(e.getMessage().startsWith("Expected to write the journal, but "));
            return revision;
        }
    }

    private List<Long> fillAll(List<Long> from) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Long>> filling = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                HallId hall = hall(writer);
                long begin = from.get(writer);
                filling.add(threads.submit(() -> fill(hall, begin)));
            }
            List<Long> acknowledged = new ArrayList<>();
            for (Future<Long> each : filling) {
                acknowledged.add(each.get());
            }
            return acknowledged;
        } finally {
            threads.shutdownNow();
        }
    }

    private static HallId hall(int writer) {
        return new HallId("h" + writer);
    }

    private void assertHas(List<Long> acknowledged) {
        for (int writer = 0; writer < WRITERS; writer++) {
            List<Batch> batches = new ArrayList<>();
            journal.replay(hall(writer), (revision, batch) -> batches.add(batch));
            assertEquals(acknowledged.get(writer), batches.size(), "what was said, and no more");
        }
    }

    @Test
    void shouldLoseNothingOnAFullDiskAndGoOnWhenThereIsRoom() throws Exception {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[300_000]);
        List<Long> acknowledged = fillAll(java.util.Collections.nCopies(WRITERS, 0L));
        assertTrue(acknowledged.stream().mapToLong(Long::longValue).sum() > 0);
        assertHas(acknowledged);
        // where several had no room together, one alone may have
        acknowledged.set(0, fill(hall(0), acknowledged.get(0)));
        assertHas(acknowledged);

        Files.delete(ballast);
        fillSome(acknowledged);
        List<Long> more = new ArrayList<>(acknowledged);
        more.set(0, acknowledged.get(0) + 1);
        assertHas(more);

        journal.stop();
        open();
        assertHas(more);
        List<Long> all = fillAll(more);
        assertHas(all);
    }

    private void fillSome(List<Long> acknowledged) {
        long next = acknowledged.get(0) + 1;
        journal.append(hall(0), next, batch(next));
    }
}
