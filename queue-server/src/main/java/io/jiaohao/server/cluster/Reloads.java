package io.jiaohao.server.cluster;

import com.hazelcast.map.IMap;
import io.jiaohao.server.domain.state.HallId;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Halls that memory has to take from the journal again, and those that may have to. Any thread. */
final class Reloads {
    private static final int THREADS = 4;

    /** An append that got no answer may come to the disk so late. */
    private static final long DOUBT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final IMap<String, HallValue> halls;
    private final ConcurrentMap<HallId, Long> doubtful = new ConcurrentHashMap<>(); // until when
    private final ConcurrentMap<HallId, CompletableFuture<Void>> waiting =
            new ConcurrentHashMap<>(); // not yet begun
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Reloads::thread);

    Reloads(IMap<String, HallValue> halls) {
        this.halls = halls;
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

    /** Forgets what is in memory, so that whoever asks next is answered from the journal. */
    CompletionStage<Void> reload(HallId hall) {
        return waiting.computeIfAbsent(
                hall,
                each ->
                        CompletableFuture.runAsync(
                                () -> {
                                    waiting.remove(hall);
                                    halls.evict(hall.value());
                                },
                                threads));
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
