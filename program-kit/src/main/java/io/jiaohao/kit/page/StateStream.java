package io.jiaohao.kit.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The page's whole state as a stream of server-sent events: every browser gets the newest state at
 * once and each later one; one that reads slowly skips to the newest. Safe for any thread.
 */
public final class StateStream {
    private final AtomicReference<String> latest = new AtomicReference<>("data: {}\n\n");
    private final Set<HttpServerResponse> browsers = ConcurrentHashMap.newKeySet();

    /** Makes this the state of every open page. */
    public void publish(JsonNode state) {
        String event = "data: " + state + "\n\n";
        if (!latest.getAndSet(event).equals(event)) {
            browsers.forEach(this::send);
        }
    }

    void join(HttpServerResponse browser) {
        browser.putHeader("content-type", "text/event-stream").setChunked(true);
        browser.closeHandler(ignored -> browsers.remove(browser));
        browser.exceptionHandler(cause -> browsers.remove(browser));
        browsers.add(browser);
        browser.write("retry: 500\n" + latest.get());
    }

    private void send(HttpServerResponse browser) {
        if (browser.writeQueueFull()) {
            browser.drainHandler(ignored -> browser.write(latest.get()));
        } else {
            browser.write(latest.get());
        }
    }

    /** Tells the pages that the program lives; a comment would never reach their scripts. */
    void beat() {
        browsers.forEach(browser -> browser.write("event: beat\ndata:\n\n"));
    }
}
