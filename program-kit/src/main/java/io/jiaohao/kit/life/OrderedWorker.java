package io.jiaohao.kit.life;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Work that blocks, done one piece after another on one thread of its own. That thread keeps the
 * order: Vert.x's would be that of all workers of an event loop, so that one that hangs would hold
 * up the others. Any thread; futures complete where they were asked for.
 */
public final class OrderedWorker {
    private static final long STOP_SECONDS = 3;

    private final WorkerExecutor worker;

    public OrderedWorker(Vertx vertx, String threadName) {
        this.worker = vertx.createSharedWorkerExecutor(threadName, 1);
    }

    public <T> Future<T> run(Callable<T> work) {
        return worker.executeBlocking(work, false);
    }

    /**
     * Lets what was given before end, for that would be interrupted; not on the event loop, which
     * hears of it.
     *
     * @throws java.util.concurrent.TimeoutException when that takes longer than three seconds
     */
    public void close() throws Exception {
        run(() -> true)
                .toCompletionStage()
                .toCompletableFuture()
                .get(STOP_SECONDS, TimeUnit.SECONDS);
        worker.close();
    }
}
