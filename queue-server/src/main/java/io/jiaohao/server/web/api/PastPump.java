package io.jiaohao.server.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.server.push.PastFeed;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes what has happened to somebody who may read slowly: the log is read on a worker, a stretch
 * at a time, and no further before the reader has taken the last one. Confined to the connection's
 * context.
 */
final class PastPump {
    private final WorkerExecutor workers;
    private final HttpServerResponse response;
    private final Function<ObjectNode, String> form;
    private final Promise<Void> done = Promise.promise();

    /**
     * @param form how an event is written; empty for one that is left out
     */
    PastPump(
            WorkerExecutor workers,
            HttpServerResponse response,
            Function<ObjectNode, String> form) {
        this.workers = workers;
        this.response = response;
        this.form = form;
    }

    /** Done when all is written, or nobody is left to read it. */
    Future<Void> pump(Supplier<PastFeed> begin) {
        workers.executeBlocking(begin::get, false).onSuccess(this::next).onFailure(done::tryFail);
        return done.future();
    }

    private void next(PastFeed feed) {
        if (response.closed()) {
            done.tryComplete();
            return;
        }
        workers.executeBlocking(() -> stretch(feed), false)
                .onSuccess(stretch -> write(feed, stretch))
                .onFailure(done::tryFail);
    }

    private record Stretch(String text, boolean last) {}

    private Stretch stretch(PastFeed feed) {
        List<ObjectNode> events = feed.next();
        if (events == null) {
            return new Stretch("", true);
        }
        StringBuilder text = new StringBuilder();
        events.forEach(event -> text.append(form.apply(event)));
        return new Stretch(text.toString(), false);
    }

    private void write(PastFeed feed, Stretch stretch) {
        if (stretch.last()) {
            response.drainHandler(null);
            done.tryComplete();
            return;
        }
        if (!stretch.text().isEmpty()) {
            response.write(stretch.text());
        }
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> next(feed));
        } else {
            next(feed);
        }
    }
}
