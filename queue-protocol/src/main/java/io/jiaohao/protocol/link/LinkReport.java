package io.jiaohao.protocol.link;

import io.jiaohao.protocol.rpc.RpcError;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the log says of a link. Attempts come every second for as long as an outage lasts: each
 * server's trouble is told when it begins or changes, then once a minute, so that the log names the
 * cause and is not filled by it. Used on the link's context.
 */
final class LinkReport {
    private static final Logger LOG = LoggerFactory.getLogger(LinkReport.class);
    private static final long REPEAT_NANOS = Duration.ofMinutes(1).toNanos();

    private final String device;
    private final LongSupplier nanoTime;
    private final Map<String, Long> toldNanos = new HashMap<>(); // of this outage, by sentence

    LinkReport(String device, LongSupplier nanoTime) {
        this.device = device;
        this.nanoTime = nanoTime;
    }

    /** A session is open: the outage is over, the next one is told anew. */
    void connected(ServerAddress server) {
        toldNanos.clear();
        LOG.info("device={} connected to server={}", device, server);
    }

    /** A session has ended; a server that is there is back at once, so that only INFO is due. */
    void ended(ServerAddress server, String why) {
        LOG.info("device={} is no longer connected to server={}: {}", device, server, why);
    }

    void notReached(ServerAddress server, Throwable cause) {
        String message = cause.getMessage();
        warn("connect to", server, message == null ? cause.getClass().getSimpleName() : message);
    }

    void notAnswered(ServerAddress server) {
        warn("open a session at", server, "it closed the connection or did not answer");
    }

    /** The wire's own word, for the sentence is in the language of the page. */
    void refused(ServerAddress server, RpcError error) {
        String word = error.reason().isEmpty() ? "error " + error.code() : error.reason();
        warn("open a session at", server, "it refused: " + word);
    }

    private void warn(String goal, ServerAddress server, String fact) {
        String sentence = "Expected to %s server=%s, but %s".formatted(goal, server, fact);
        long now = nanoTime.getAsLong();
        Long told = toldNanos.get(sentence);
        if (told == null || now - told >= REPEAT_NANOS) {
            toldNanos.put(sentence, now);
            LOG.warn("device={}: {}; trying again", device, sentence);
        }
    }
}
