package io.jiaohao.server.web.access;

import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for a request what may block, on workers, and goes on with the answer on the request's own
 * event loop. Meanwhile no body is read, so that what reads it may come later. Any thread.
 */
public record Waiting(WorkerExecutor workers) {
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    public <T> void then(RoutingContext context, Callable<T> question, Consumer<T> next) {
        then(context, question, next, Answers::refuse);
    }

    /**
     * @param refusal says that the question failed
     */
    <T> void then(RoutingContext context, Callable<T> question, Consumer<T> next, Refusal refusal) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            request.pause();
        }
        workers.executeBlocking(question, false)
                .onComplete(
                        answer -> {
                            request.resume();
                            next.accept(answer);
                        },
                        cause -> {
                            request.resume();
                            failed(context, cause, refusal);
                        });
    }

    private static void failed(RoutingContext context, Throwable cause, Refusal refusal) {
        if (cause instanceof HttpException) {
            context.fail(cause);
            return;
        }
        LOG.warn("Expected to answer path={}, but it failed", context.normalizedPath(), cause);
        refusal.say(context, Denial.ACCESS_UNKNOWN);
    }
}
