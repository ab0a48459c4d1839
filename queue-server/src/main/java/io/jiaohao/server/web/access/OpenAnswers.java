package io.jiaohao.server.web.access;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * Answers that are not over yet, as those that follow a hall: one whose session or key has ended is
 * broken off, and one that goes on keeps its session in use. Any thread.
 */
final class OpenAnswers {
    /**
     * @param holds whether who asked may still hear; may block
     */
    private record Open(HttpServerResponse response, Context loop, BooleanSupplier holds) {
        boolean isOver() {
            return response.ended() || response.closed();
        }
    }

    private final Queue<Open> answers = new ConcurrentLinkedQueue<>();

    /** Watches the answer to a request that was let on; call it on the request's event loop. */
    void watch(RoutingContext context, BooleanSupplier holds) {
        answers.add(new Open(context.response(), Vertx.currentContext(), holds));
    }

    /** Looks at all of them; blocks. */
    void sweep() {
        for (Iterator<Open> all = answers.iterator(); all.hasNext(); ) {
            Open each = all.next();
            if (each.isOver()) {
                all.remove();
            } else if (!each.holds().getAsBoolean()) {
                all.remove();
                each.loop().runOnContext(now -> each.response().reset());
            }
        }
    }
}
