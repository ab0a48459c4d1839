package io.jiaohao.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * When a hall screen's page first had a number in its document, by the clock of this machine. The
 * browser's thread tells; any may ask.
 */
final class SeenCalls implements AutoCloseable {
    private static final long LIMIT_SECONDS = 60;
    private static final String PAGE = "page";
    private static final String WATCH =
            """
            const known = new Set();
            const say = (what) => {
              if (known.has(what)) return;
              known.add(what);
              tell(`${what} ${performance.timeOrigin + performance.now()}`);
            };
            new MutationObserver(() => {
              for (const each of document.querySelectorAll('[data-call]')) say(each.dataset.number);
              if (document.querySelector('#stage header h1:not(:empty)')) say('page');
            }).observe(document, { subtree: true, childList: true, attributes: true });
            """;

    private final Map<String, CompletableFuture<Instant>> seen = new ConcurrentHashMap<>();
    private final ChromePage page;

    private SeenCalls(Path folder, URI address) throws IOException, InterruptedException {
        page = ChromePage.open(folder, address, WATCH, this::told);
    }

    /** Opens the page and waits until it shows its hall. */
    static SeenCalls on(Path folder, URI address) throws IOException, InterruptedException {
        SeenCalls calls = new SeenCalls(folder, address);
        calls.seen(PAGE).join();
        return calls;
    }

    private void told(String whatAndMillis) {
        int space = whatAndMillis.indexOf(' ');
        double millis = Double.parseDouble(whatAndMillis.substring(space + 1));
        Instant at = Instant.EPOCH.plus(Math.round(millis * 1_000), ChronoUnit.MICROS);
        seen(whatAndMillis.substring(0, space)).complete(at);
    }

    /** When it has the number; fails if it never has. */
    CompletableFuture<Instant> seen(String number) {
        return seen.computeIfAbsent(
                number,
                each ->
                        new CompletableFuture<Instant>()
                                .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        page.close();
    }
}
