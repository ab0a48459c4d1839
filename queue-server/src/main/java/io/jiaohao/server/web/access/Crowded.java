package io.jiaohao.server.web.access;

import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Work that takes long, for so many at a time: the others are sent away to come again, not kept
 * waiting. Any thread.
 */
public final class Crowded {
    private static final int UNAVAILABLE = 503;

    private final Waiting waiting;
    private final int most;
    private final AtomicInteger inside = new AtomicInteger();

    public Crowded(WorkerExecutor workers, int most) {
        this.waiting = new Waiting(workers);
        this.most = most;
    }

    public <T> void then(RoutingContext context, Callable<T> work, Consumer<T> next) {
        if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            context.response().putHeader("retry-after", "2");
            Answers.json(context, UNAVAILABLE, Map.of("reason", "busy"));
            return;
        }
        waiting.then(
                context,
                () -> {
                    try {
                        return work.call();
                    } finally {
                        inside.decrementAndGet();
                    }
                },
                next);
    }
}
