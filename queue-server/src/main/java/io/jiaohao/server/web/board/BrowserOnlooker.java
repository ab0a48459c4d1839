package io.jiaohao.server.web.board;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;

/**
 * A browser that looks on by server-sent events. One that reads slowly skips to the newest picture.
 * After some minutes it has to ask again, so that whoever may no longer look on does not. Any
 * thread may show; it is done on the browser's own context.
 */
final class BrowserOnlooker implements Onlooker {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final HttpServerResponse response;
    private final Context context;
    private final boolean seesClerks;
    private final Instant until;
    private String latest = ""; // on the context alone
    private volatile boolean gone; // set once, when the browser has left

    private BrowserOnlooker(
            HttpServerResponse response, Context context, boolean seesClerks, Instant until) {
        this.response = response;
        this.context = context;
        this.seesClerks = seesClerks;
        this.until = until;
    }

    /** Call it on the connection's context. */
    static BrowserOnlooker open(
            HttpServerResponse response, Context context, boolean seesClerks, Instant now) {
        BrowserOnlooker onlooker =
                new BrowserOnlooker(response, context, seesClerks, now.plus(LONGEST));
        response.setChunked(true)
                .putHeader("content-type", "text/event-stream")
                .putHeader("cache-control", "no-store");
        response.closeHandler(ignored -> onlooker.gone = true);
        response.exceptionHandler(cause -> onlooker.gone = true);
        response.write("retry: 500\n\n");
        return onlooker;
    }

    @Override
    public boolean seesClerks() {
        return seesClerks;
    }

    @Override
    public void show(String event) {
        context.runOnContext(ignored -> send(event));
    }

    private void send(String event) {
        if (gone) {
            return;
        }
        boolean waiting = !latest.isEmpty(); // the picture before is not read yet
        latest = event;
        if (response.writeQueueFull()) {
            response.drainHandler(ignored -> flush());
        } else if (!waiting) {
            flush();
        }
    }

    private void flush() {
        String event = latest;
        latest = "";
        if (!gone && !event.isEmpty()) {
            response.write(event);
        }
    }

    @Override
    public boolean leaves(Instant now) {
        if (!gone && now.isAfter(until)) {
            gone = true;
            context.runOnContext(ignored -> response.end());
        }
        return gone;
    }
}
