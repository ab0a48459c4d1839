package io.jiaohao.server.web.access;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.people.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Breaks off what ended sessions and revoked keys still follow, and forgets what is over. Works on
 * a thread of its own.
 */
final class AccessUpkeep implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(AccessUpkeep.class);
    private static final long SWEEP_SECONDS = 5;
    private static final long FORGET_SECONDS = 3_600;
    private static final long STOP_SECONDS = 5;

    private final Sessions sessions;
    private final OpenAnswers open;
    private final AuditLog audit;
    private final Duration kept;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "access"));

    /**
     * @param kept how long lines of the audit are kept
     */
    AccessUpkeep(Sessions sessions, OpenAnswers open, AuditLog audit, Duration kept, Clock clock) {
        this.sessions = sessions;
        this.open = open;
        this.audit = audit;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public void start() {
        repeat(open::sweep, SWEEP_SECONDS);
        repeat(this::forget, FORGET_SECONDS);
    }

    private void repeat(Runnable task, long seconds) {
        timer.scheduleWithFixedDelay(() -> tried(task), seconds, seconds, TimeUnit.SECONDS);
    }

    /** The outer edge of the thread: what fails now is tried again next time. */
    private static void tried(Runnable task) {
        try {
            task.run();
        } catch (Exception e) {
            LOG.warn("Expected to look after the sessions, but it failed", e);
        }
    }

    private void forget() {
        sessions.forgetOver();
        int forgotten = audit.forget(clock.instant().minus(kept));
        if (forgotten > 0) {
            LOG.info("the audit forgot lines={} older than {}", forgotten, kept);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        timer.shutdownNow();
        timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
