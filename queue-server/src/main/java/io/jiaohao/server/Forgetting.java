package io.jiaohao.server;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.journal.HolderBook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets each hall's people who have not come for its retention time: at the start, then every
 * hour. Works on a thread of its own.
 */
final class Forgetting implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final long EVERY_HOURS = 1;
    private static final long STOP_SECONDS = 5;

    private final HolderBook holders;
    private volatile List<HallConfig> halls; // replaced when their files are read again
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "forgetting"));

    Forgetting(HolderBook holders, List<HallConfig> halls, Clock clock) {
        this.holders = holders;
        this.halls = List.copyOf(halls);
        this.clock = clock;
    }

    /** Keeps to the halls' files as they are now. */
    void follow(List<HallConfig> now) {
        halls = List.copyOf(now);
    }

    @Override
    public String name() {
        return "forgetting";
    }

    @Override
    public void start() {
        timer.scheduleWithFixedDelay(this::tick, 0, EVERY_HOURS, TimeUnit.HOURS);
    }

    @Override
    public void stop() throws InterruptedException {
        timer.shutdownNow();
        timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    /** The outer edge of the thread: what fails now is tried again in an hour. */
    private void tick() {
        try {
            forget();
        } catch (Exception e) {
            LOG.warn("Expected to forget holders, but it failed", e);
        }
    }

    /** A day counts as a whole: who was seen at any time of the last one that is kept, is kept. */
    void forget() {
        Instant now = clock.instant();
        for (HallConfig hall : halls) {
            LocalDate since = day(hall, now.minus(hall.retention()));
            int forgotten = holders.forget(hall.id(), since, day(hall, now));
            if (forgotten > 0) {
                LOG.info("hall={} forgot people={} unseen since={}", hall.id(), forgotten, since);
            }
        }
    }

    private static LocalDate day(HallConfig hall, Instant at) {
        return hall.plan().locality().local(at).toLocalDate();
    }
}
