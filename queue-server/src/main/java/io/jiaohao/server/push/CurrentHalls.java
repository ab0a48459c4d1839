package io.jiaohao.server.push;

import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.domain.state.HallId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.util.function.Consumer;

/**
 * Halls as they are now, not as this node last saw them: a hall is asked for its count, and this
 * node's view given when it has come to that. Any thread.
 */
public final class CurrentHalls {
    private final Vertx vertx;
    private final Cluster cluster;
    private final Feeds feeds;

    CurrentHalls(Vertx vertx, Cluster cluster, Feeds feeds) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.feeds = feeds;
    }

    /**
     * Begins to follow a hall: the action gets the whole hall as it is now, not as this node last
     * saw it, on the hall's context, and what it sends comes before every later event.
     *
     * @param lost told, on any thread, why the hall cannot be read or what the action threw; then
     *     the follower does not follow
     */
    public void follow(
            HallId hall, Follower follower, Consumer<Whole> action, Consumer<Throwable> lost) {
        upToDate(
                hall,
                new Asker(
                        (feed, whole) -> {
                            action.accept(whole);
                            feed.join(follower);
                        },
                        lost));
    }

    /**
     * Gives the whole hall as it is now, on the hall's context.
     *
     * @param lost told, on any thread, why the hall cannot be read or what the action threw
     */
    public void whole(HallId hall, Consumer<Whole> action, Consumer<Throwable> lost) {
        upToDate(hall, new Asker((feed, whole) -> action.accept(whole), lost));
    }

    /**
     * The whole hall as it is now; resolves on the caller's context, which has no events to tell.
     */
    public Future<Whole> whole(HallId hall) {
        Promise<Whole> asked = ((VertxInternal) vertx).getOrCreateContext().promise();
        upToDate(hall, new Asker((feed, whole) -> asked.complete(whole), asked::fail));
        return asked.future();
    }

    private void upToDate(HallId hall, Asker asker) {
        cluster.halls()
                .seq(hall)
                .whenComplete(
                        (seq, failure) -> {
                            if (failure == null) {
                                feeds.with(
                                        hall,
                                        feed -> feed.whenAt(seq, whole -> asker.give(feed, whole)));
                            } else {
                                asker.lost().accept(failure);
                            }
                        });
    }
}
