package io.jiaohao.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.CounterClosed;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallConfigured;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.journal.JournalException;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.scenario.TestHall;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hall is read back from its newest snapshot and what came after, not from its first day. */
@Timeout(60)
class HallStoreTest {
    private static final HallId HALL = new HallId("here");

    @TempDir private Path folder;
    private SqliteJournal file;
    private TestJournal journal;
    private HallStore store;
    private HallValue value = HallValue.unborn(HALL);

    @BeforeEach
    void open() throws Exception {
        file = new SqliteJournal(folder.resolve("journal.db"));
        file.start();
        journal = new TestJournal(file);
        store = new HallStore(journal, new Appends());
        store(
                new HallConfigured(TestHall.plan(), TestHall.NINE),
                new DayStarted(LocalDate.of(2026, 11, 23), TestHall.NINE));
    }

    @AfterEach
    void close() throws Exception {
        store.destroy();
        file.stop();
    }

    private void store(HallEvent... events) {
        String command = "c" + (value.revision() + 1);
        value = value.then(new Batch(command, null, List.of(events), null));
        store.store("here", value);
    }

    private void storeUpTo(long revision) {
        while (value.revision() < revision) {
            store(new CounterClosed(TestHall.ONE, TestHall.NINE));
        }
    }

    private void assertRecovers(int batches) {
        store.destroy();
        HallValue loaded = store.load("here");
        assertEquals(value.revision(), loaded.revision());
        assertEquals(value.last(), loaded.last());
        assertEquals(HallSnapshot.of(value.hall()), HallSnapshot.of(loaded.hall()));
        assertEquals(batches, file.recover(HALL).batches());
    }

    @Test
    void shouldReadASnapshotAndTheBatchesAfterIt() {
        storeUpTo(2 * Snapshots.EVERY + 100);
        assertRecovers(101);
    }

    @Test
    void shouldReadFewBatchesAfterTheDayHasTurned() {
        storeUpTo(Snapshots.EVERY + 100);
        store(new DayStarted(LocalDate.of(2026, 11, 24), TestHall.NINE));
        storeUpTo(value.revision() + 5);
        assertRecovers(6);
    }

    @Test
    void shouldGoOnWhenASnapshotFails() {
        journal.beforeSnapshots(
                () -> {
                    throw new JournalException(
                            "Expected to write, but the disk is full", new RuntimeException());
                });
        storeUpTo(Snapshots.EVERY + 100);
        assertRecovers((int) value.revision());
    }

    @Test
    void shouldNotWaitForASnapshot() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        journal.beforeSnapshots(
                () -> {
                    busy.countDown();
                    await(goOn);
                });
        storeUpTo(Snapshots.EVERY);
        await(busy);
        storeUpTo(3 * Snapshots.EVERY + 10);
        goOn.countDown();
        assertRecovers(11);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldLoadAHallThatNobodyKnowsAsUnborn() {
        assertEquals(HallValue.unborn(new HallId("nowhere")), store.load("nowhere"));
    }
}
