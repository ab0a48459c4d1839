package io.jiaohao.server;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.journal.Journal;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the journal put past days away: some minutes after the start, then every hour, so also soon
 * after a hall's day has turned. Works on a thread of its own; several nodes may do it at once.
 */
final class Archiving implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(Archiving.class);
    private static final long FIRST_MINUTES = 5;
    private static final long EVERY_MINUTES = 60;
    private static final long STOP_SECONDS = 5;

    private final Journal journal;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "archiving"));

    Archiving(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String name() {
        return "archiving";
    }

    @Override
    public void start() {
        timer.scheduleWithFixedDelay(this::tick, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void stop() throws InterruptedException {
        timer.shutdownNow();
        timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    /** The outer edge of the thread: what fails now is tried again in an hour. */
    private void tick() {
        try {
            int moved = journal.archive();
            if (moved > 0) {
                LOG.info("archived batches={}", moved);
            }
        } catch (RuntimeException e) {
            LOG.warn("Expected to archive past days, but it failed", e);
        }
    }
}
