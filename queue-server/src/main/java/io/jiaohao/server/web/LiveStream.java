package io.jiaohao.server.web;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.push.Feeds;
import io.jiaohao.server.push.Follower;
import io.jiaohao.server.push.Whole;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.ContextInternal;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One browser that follows a hall by server-sent events: first {@code snapshot}, then {@code
 * hall.event} and {@code hall.tick} as devices get them. A browser that reads too slowly is let go
 * and comes back by itself. Any thread may push.
 */
final class LiveStream implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    private static final int MAX_UNSENT_BYTES = 1_048_576;

    private final HttpServerResponse response;
    private final Executor loop; // of the browser's connection
    private volatile boolean gone; // set once, when the browser has left

    private LiveStream(HttpServerResponse response, Executor loop) {
        this.response = response;
        this.loop = loop;
    }

    /** Call it on the connection's event loop. */
    static void open(HttpServerResponse response, Feeds feeds, HallId hall) {
        LiveStream stream = new LiveStream(response, ContextInternal.current().nettyEventLoop());
        response.setChunked(true)
                .putHeader("content-type", "text/event-stream")
                .putHeader("cache-control", "no-cache");
        response.closeHandler(
                ignored -> {
                    stream.gone = true;
                    feeds.leave(hall, stream);
                });
        response.exceptionHandler(cause -> LOG.debug("a browser went away", cause));
        response.write("retry: 1000\n\n");
        feeds.follow(
                hall,
                stream,
                stream::begin,
                cause -> {
                    LOG.warn("Expected to stream hall={}, but it failed", hall, cause);
                    response.end();
                });
    }

    private void begin(Whole whole) {
        Buffer first =
                Buffer.buffer(
                        "event: snapshot\ndata: " + WireJson.text(whole.toJson(kind())) + "\n\n");
        response.setWriteQueueMaxSize(first.length() + MAX_UNSENT_BYTES);
        response.write(first);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DISPLAY;
    }

    @Override
    public void push(RpcMessage.Notification told, Buffer line) {
        if (response.writeQueueFull()) {
            response.reset();
            return;
        }
        StringBuilder event = new StringBuilder("event: ").append(told.method());
        if (told.params().has("type")) {
            event.append("\nid: ").append(told.params().path("seq").asLong());
        }
        String data = WireJson.text(told.params());
        response.write(event.append("\ndata: ").append(data).append("\n\n").toString());
    }

    @Override
    public Executor loop() {
        return loop;
    }

    @Override
    public boolean gone() {
        return gone;
    }
}
