package io.jiaohao.server.web.phone;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a pass over all pages of a hall follow its changes: at most two a second, and at most a
 * fourth of the time, on a worker. Any thread.
 */
final class PhonePace {
    private static final Logger LOG = LoggerFactory.getLogger(PhonePace.class);
    private static final long INTERVAL_NANOS = 500_000_000L;
    private static final int PAUSE_PER_COST = 3;

    private final Vertx vertx;
    private final WorkerExecutor worker; // of one thread
    private final Runnable pass;
    private final AtomicBoolean planned = new AtomicBoolean(); // a pass is on its way or runs
    private volatile boolean again; // asked for since the pass began
    private volatile long nextNanos = System.nanoTime(); // written by the worker

    PhonePace(Vertx vertx, WorkerExecutor worker, Runnable pass) {
        this.vertx = vertx;
        this.worker = worker;
        this.pass = pass;
    }

    void soon() {
        again = true;
        if (planned.compareAndSet(false, true)) {
            long wait = TimeUnit.NANOSECONDS.toMillis(nextNanos - System.nanoTime());
            vertx.setTimer(Math.max(1, wait), timer -> begin());
        }
    }

    private void begin() {
        worker.executeBlocking(this::run)
                .onFailure(cause -> LOG.error("Expected to tell phones, but it failed", cause));
    }

    private boolean run() {
        again = false;
        long began = System.nanoTime();
        try {
            pass.run();
        } finally {
            long now = System.nanoTime();
            nextNanos = Math.max(began + INTERVAL_NANOS, now + PAUSE_PER_COST * (now - began));
            planned.set(false);
            if (again) {
                soon();
            }
        }
        return true;
    }
}
