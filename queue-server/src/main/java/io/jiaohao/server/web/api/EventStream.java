package io.jiaohao.server.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Push;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.push.Follower;
import io.jiaohao.server.push.PastFeed;
import io.jiaohao.server.push.Whole;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who follows a hall by server-sent events: first {@code snapshot}, or what was missed since a
 * count, then {@code hall.event} and {@code hall.tick} as devices get them. It joins the feed first
 * and reads the log after that, so that nothing falls between the two. Whoever reads too slowly, or
 * would see a gap, is let go and comes back by itself. Confined to the connection's context, save
 * what {@link Follower} says.
 */
final class EventStream implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int MAX_UNSENT_BYTES = 1_048_576;
    private static final int MAX_EARLY = 10_000; // a busy quarter of an hour of a great hall

    /**
     * What is to be told.
     *
     * @param after the count of the last event that is known already; null to begin anew
     * @param types of the events, none for all
     */
    record Wish(HallId hall, @Nullable Long after, Set<String> types) {}

    private final ApiServices services;
    private final WorkerExecutor readers;
    private final HttpServerResponse response;
    private final Wish wish;
    private final ContextInternal context = ContextInternal.current();
    private final List<RpcMessage.Notification> early = new ArrayList<>(); // told before it is time
    private boolean live; // everything before the feed has been told
    private long last; // the count of the last event that was told, or passed over
    private volatile boolean gone; // set once, when the reader has left

    /** Make it on the connection's event loop. */
    EventStream(
            ApiServices services, WorkerExecutor readers, HttpServerResponse response, Wish wish) {
        this.services = services;
        this.readers = readers;
        this.response = response;
        this.wish = wish;
    }

    void open() {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store");
        response.closeHandler(
                ignored -> {
                    gone = true;
                    services.feeds().leave(wish.hall(), this);
                });
        response.exceptionHandler(cause -> LOG.debug("a reader went away", cause));
        response.write("retry: 1000\n\n");
        services.feeds()
                .current()
                .follow(
                        wish.hall(),
                        this,
                        whole -> context.runOnContext(joined -> begin(whole)),
                        this::lost);
    }

    private void lost(Throwable cause) {
        LOG.warn("Expected to stream hall={}, but it failed", wish.hall(), cause);
        response.end();
    }

    private void begin(Whole whole) {
        long now = whole.hall().seq();
        Long after = wish.after();
        if (after == null || after > now) { // a count of another log is as good as none
            snapshot(whole);
            goLive(now);
        } else {
            last = after;
            PastFeed.Range missed = PastFeed.Range.between(after, now);
            new PastPump(readers, response, this::missed)
                    .pump(() -> new PastFeed(services.log(), wish.hall(), missed, false))
                    .onSuccess(
                            all -> {
                                if (!gone) {
                                    response.setWriteQueueMaxSize(MAX_UNSENT_BYTES);
                                    goLive(now);
                                }
                            })
                    .onFailure(this::unread);
        }
    }

    private void snapshot(Whole whole) {
        String shown = WireJson.text(whole.toJson(kind()));
        Buffer first = Buffer.buffer("event: snapshot\ndata: " + shown + "\n\n");
        response.setWriteQueueMaxSize(first.length() + MAX_UNSENT_BYTES);
        response.write(first);
    }

    private String missed(ObjectNode event) {
        return isWanted(event) ? text(Push.HALL_EVENT, event) : "";
    }

    private void unread(Throwable cause) {
        if (!gone) {
            LOG.warn("Expected to tell what was missed of hall={}", wish.hall(), cause);
            response.reset();
        }
    }

    private void goLive(long seq) {
        last = seq;
        live = true;
        early.forEach(this::tell);
        early.clear();
    }

    @Override
    public void push(RpcMessage.Notification told, Buffer line) {
        if (live) {
            tell(told);
        } else if (early.size() < MAX_EARLY) {
            early.add(told);
        } else {
            response.reset();
        }
    }

    private void tell(RpcMessage.Notification told) {
        ObjectNode params = told.params();
        if (params.has("type")) {
            long seq = params.path("seq").asLong();
            if (seq <= last) {
                return;
            }
            if (seq > last + 1) {
                response.reset(); // it asks for what is missing when it comes back
                return;
            }
            last = seq;
            if (!isWanted(params)) {
                return;
            }
        }
        if (response.writeQueueFull()) {
            response.reset();
        } else {
            response.write(text(told.method(), params));
        }
    }

    private boolean isWanted(ObjectNode event) {
        return wish.types().isEmpty() || wish.types().contains(event.path("type").asText());
    }

    private static String text(String name, ObjectNode params) {
        String id = params.has("type") ? "\nid: " + params.path("seq").asLong() : "";
        return "event: " + name + id + "\ndata: " + WireJson.text(params) + "\n\n";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DISPLAY;
    }

    @Override
    public Executor loop() {
        return context.nettyEventLoop();
    }

    @Override
    public boolean gone() {
        return gone;
    }
}
