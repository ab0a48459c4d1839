package io.jiaohao.server.web.report;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two threads that compute reports, away from the event loops; few may wait for them, so that a
 * curious crowd cannot fill the memory. Any thread.
 */
public final class ReportRoom {
    private static final int THREADS = 2;
    private static final int MOST = 16;
    private static final long LONGEST_MINUTES = 30; // then a warning is logged

    private final WorkerExecutor workers;
    private final AtomicInteger inside = new AtomicInteger();

    /** Too many wait already. */
    public static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FullException() {
            super("Expected to compute a report, but %d wait already".formatted(MOST));
        }
    }

    public ReportRoom(Vertx vertx) {
        workers =
                vertx.createSharedWorkerExecutor(
                        "reports", THREADS, LONGEST_MINUTES, TimeUnit.MINUTES);
    }

    /** Resolves on the caller's context. */
    public <T> Future<T> compute(Callable<T> report) {
        if (inside.incrementAndGet() > MOST) {
            inside.decrementAndGet();
            return Future.failedFuture(new FullException());
        }
        return workers.executeBlocking(report, false).onComplete(done -> inside.decrementAndGet());
    }
}
