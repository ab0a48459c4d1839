package io.jiaohao.server.cluster;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.Journal;
import io.jiaohao.server.journal.JournalException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the halls in memory with the journal, and reloads one that the journal has left behind:
 * after a late write of a node that was taken for dead, in a half of a split cluster, after an
 * append that got no answer. The next command would find out by itself; visitors need not wait for
 * it. A node alone looks at doubtful halls only. Works on a thread of its own.
 */
public final class FenceWatch implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(FenceWatch.class);
    private static final long EVERY_MILLIS = 2_000;

    /** An append that is under way is in the journal first, and in memory soon after. */
    private static final long GRACE_MILLIS = 500;

    private static final long ANSWER_SECONDS = 5;

    private final Cluster cluster;
    private final Journal journal;
    private final Consumer<HallId> reloaded;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(FenceWatch::daemon);

    /**
     * @param reloaded told of each hall whose truth was found to be another
     */
    public FenceWatch(Cluster cluster, Journal journal, Consumer<HallId> reloaded) {
        this.cluster = cluster;
        this.journal = journal;
        this.reloaded = reloaded;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fence-watch");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public String name() {
        return "fence-watch";
    }

    @Override
    public void start() {
        thread.scheduleWithFixedDelay(
                this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            HallHost halls = cluster.halls();
            Set<HallId> watched = cluster.isShared() ? halls.here() : halls.reloads().doubtful();
            Map<HallId, Long> behind = behind(journal.revisions(watched));
            if (!behind.isEmpty()) {
                thread.schedule(() -> reload(behind), GRACE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (JournalException e) {
            LOG.warn("Expected to read how far the journal is, but {}", e.getMessage());
        } catch (RuntimeException e) { // the next look must come
            LOG.warn("Expected to compare the halls with the journal", e);
        }
    }

    private void reload(Map<HallId, Long> suspects) {
        behind(suspects).keySet().forEach(this::reload);
    }

    private void reload(HallId hall) {
        try {
            LOG.warn("hall={} in memory is behind the journal and is reloaded", hall);
            cluster.halls()
                    .reloads()
                    .reload(hall)
                    .toCompletableFuture()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            reloaded.accept(hall);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.warn("Expected to reload hall={} from the journal", hall, e);
        }
    }

    /** Of the halls those that are not as far in memory as they are in the journal. */
    private Map<HallId, Long> behind(Map<HallId, Long> durable) {
        Map<HallId, CompletableFuture<Long>> asked = new HashMap<>();
        durable.keySet().forEach(hall -> asked.put(hall, inMemory(hall)));
        Map<HallId, Long> behind = new HashMap<>(durable);
        behind.entrySet().removeIf(each -> asked.get(each.getKey()).join() >= each.getValue());
        return behind;
    }

    /** As far as everything when it does not say: then there is nothing to compare. */
    private CompletableFuture<Long> inMemory(HallId hall) {
        return cluster.halls()
                .revision(hall)
                .toCompletableFuture()
                .completeOnTimeout(Long.MAX_VALUE, ANSWER_SECONDS, TimeUnit.SECONDS)
                .exceptionally(failure -> Long.MAX_VALUE);
    }
}
