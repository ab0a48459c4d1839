package io.jiaohao.server.cluster;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.journal.Journal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the journal keep a hall's state now and then, so that it is read back within seconds. Any
 * thread says what was stored and goes on; one thread of its own writes, and of a hall that waits
 * for its turn the newest state. It rests much longer than it works, for a large hall is much to
 * write. A snapshot that fails is logged: the next comes soon.
 */
final class Snapshots {
    /** Batches between two snapshots of a hall: at its busiest, a few minutes. */
    static final int EVERY = 512;

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final long STOP_SECONDS = 3;

    /** Of eleven moments the writer works in one. */
    private static final long RESTS = 10;

    private final Journal journal;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<HallId, HallValue> waiting = new ConcurrentHashMap<>();
    private final ExecutorService writer =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(), // of each hall once
                    task -> new Thread(task, "hall-snapshots"),
                    new ThreadPoolExecutor.DiscardPolicy()); // after stop()

    Snapshots(Journal journal) {
        this.journal = journal;
    }

    /** A hall's value became durable with that batch. */
    void after(HallValue value, Batch batch) {
        if (value.revision() % EVERY != 0 && !beginsDay(batch)) {
            return;
        }
        HallId hall = value.hall().id();
        if (waiting.put(hall, value) == null) {
            writer.execute(() -> write(hall));
        }
    }

    private static boolean beginsDay(Batch batch) {
        return batch.events().stream().anyMatch(DayStarted.class::isInstance);
    }

    /** The outer edge of the thread. */
    private void write(HallId hall) {
        HallValue value = waiting.remove(hall);
        long began = System.nanoTime();
        try {
            journal.keep(hall, value.revision(), HallSnapshot.of(value.hall()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Expected to keep a snapshot of hall={} revision={}",
                    hall,
                    value.revision(),
                    e);
        }
        rest(RESTS * (System.nanoTime() - began));
    }

    private void rest(long nanos) {
        try {
            stopping.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stop() takes too long: the thread ends
        }
    }

    /** Writes what is waiting, for some seconds at most. */
    void stop() {
        stopping.countDown();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
