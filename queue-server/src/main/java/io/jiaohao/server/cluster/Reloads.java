package io.jiaohao.server.cluster;

import com.hazelcast.map.IMap;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.Journal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Halls that memory has to take from the journal again, and those that may have to. Where others
 * write the journal, a hall is told what it missed; where that is not enough, it is forgotten, and
 * whoever asks next has all of it read. Any thread.
 */
final class Reloads {
    private static final int THREADS = 4;

    /** An append that got no answer may come to the disk so late. */
    private static final long DOUBT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final IMap<String, HallValue> halls;
    private final Function<HallId, CompletionStage<Long>> revision;
    private final @Nullable Journal shared;
    private final ConcurrentMap<HallId, Long> doubtful = new ConcurrentHashMap<>(); // until when
    private final ConcurrentMap<HallId, CompletableFuture<Void>> waiting =
            new ConcurrentHashMap<>(); // not yet begun
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Reloads::thread);

    /**
     * @param revision tells how far a hall in memory is
     * @param shared the journal, where others may write it; null for a node alone
     */
    Reloads(
            IMap<String, HallValue> halls,
            Function<HallId, CompletionStage<Long>> revision,
            @Nullable Journal shared) {
        this.halls = halls;
        this.revision = revision;
        this.shared = shared;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "hall-reloader");
        thread.setDaemon(true);
        return thread;
    }

    void close() {
        threads.shutdown();
    }

    /** Threads that may wait for another member, as Hazelcast's own may not. */
    Executor threads() {
        return threads;
    }

    /** Has memory know what the journal knows, at the latest when somebody asks. */
    CompletionStage<Void> reload(HallId hall) {
        return waiting.computeIfAbsent(
                hall,
                each ->
                        CompletableFuture.runAsync(
                                () -> {
                                    waiting.remove(hall);
                                    refresh(hall);
                                },
                                threads));
    }

    private void refresh(HallId hall) {
        Journal journal = shared;
        if (journal == null || !catchUp(hall, journal)) {
            halls.evict(hall.value());
        }
    }

    /** Whether the hall in memory is one that the journal goes on from. */
    private boolean catchUp(HallId hall, Journal journal) {
        long before = revision.apply(hall).toCompletableFuture().join();
        List<Batch> batches = journal.from(hall, before);
        if (batches.size() < 2) {
            return false;
        }
        halls.executeOnKey(hall.value(), new HallCatchUp(before, batches));
        return revision.apply(hall).toCompletableFuture().join() > before;
    }

    /** Nobody knows whether memory is as far as the journal: an append got no answer. */
    void doubt(HallId hall) {
        doubtful.put(hall, System.nanoTime() + DOUBT_NANOS);
    }

    /** The halls of which that has been said lately. */
    Set<HallId> doubtful() {
        long now = System.nanoTime();
        doubtful.values().removeIf(until -> now - until > 0);
        return Set.copyOf(doubtful.keySet());
    }
}
