package io.jiaohao.server.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What the gateway counts. Any thread. */
final class Meters {
    /** Why a connection was ended that had been let in. */
    enum Drop {
        /** Nothing was heard of it for 30 s. */
        SILENT,
        /** It opened no session within 10 s. */
        UNOPENED,
        /** It did not read what it was sent. */
        SLOW_READER,
        /** It sent a line over the limit. */
        LONG_LINE,
        /** It asked for something else before it opened a session. */
        UNAUTHENTICATED,
        /** It sent too much nonsense before it opened a session. */
        NONSENSE
    }

    /** What happens to pins that are wrong. */
    enum Pin {
        /** It was wrong. */
        WRONG,
        /** It was not looked at, for the clerk or the terminal is locked out. */
        REFUSED,
        /** A clerk was locked out. */
        CLERK_LOCKED,
        /** A terminal was locked out. */
        TERMINAL_LOCKED,
        /** A clerk signed in again after a lock-out. */
        CLERK_UNLOCKED
    }

    private final MeterRegistry registry;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    Meters(MeterRegistry registry) {
        this.registry = registry;
        badLines();
        tooFast();
        for (Drop why : Drop.values()) {
            drops(why);
        }
        for (Turnstile.Limit limit : Turnstile.Limit.values()) {
            refusals(limit);
        }
        for (Pin what : Pin.values()) {
            pins(what);
        }
        wrongKeys(true);
        wrongKeys(false);
    }

    void badLine() {
        badLines().increment();
    }

    void slowedDown() {
        tooFast().increment();
    }

    void dropped(Drop why) {
        drops(why).increment();
    }

    void refused(Turnstile.Limit limit) {
        refusals(limit).increment();
    }

    void pin(Pin what) {
        pins(what).increment();
    }

    /**
     * @param checked false when there had been too many before to look at it
     */
    void keyRefused(boolean checked) {
        wrongKeys(checked).increment();
    }

    private Counter badLines() {
        return counter("jiaohao.gateway.bad.lines", "lines that could not be read", "", "");
    }

    private Counter tooFast() {
        return counter("jiaohao.gateway.too.fast", "requests beyond a device's rate", "", "");
    }

    private Counter drops(Drop why) {
        return counter("jiaohao.gateway.dropped", "connections that were ended", "why", word(why));
    }

    private Counter refusals(Turnstile.Limit limit) {
        return counter(
                "jiaohao.gateway.refused.connections",
                "connections that met a limit: refused, or made to make room",
                "limit",
                word(limit));
    }

    private Counter pins(Pin what) {
        return counter("jiaohao.gateway.pins", "wrong pins and what became", "what", word(what));
    }

    private Counter wrongKeys(boolean checked) {
        return counter(
                "jiaohao.gateway.refused.keys",
                "sessions refused for their key: wrong, or not looked at after too many",
                "why",
                checked ? "wrong" : "too_fast");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param tag empty for none
     */
    private Counter counter(String name, String description, String tag, String value) {
        return counters.computeIfAbsent(
                name + ' ' + value,
                any -> {
                    Counter.Builder made = Counter.builder(name).description(description);
                    return (tag.isEmpty() ? made : made.tag(tag, value)).register(registry);
                });
    }

    /**
     * @param beganNanos by {@link System#nanoTime()}
     */
    void served(String method, boolean done, long beganNanos) {
        timers.computeIfAbsent(method + done, key -> timer(method, done))
                .record(System.nanoTime() - beganNanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String method, boolean done) {
        return Timer.builder("jiaohao.gateway.requests")
                .description("requests of devices, from the line read to the answer written")
                .tag("method", method)
                .tag("outcome", done ? "done" : "refused")
                .publishPercentileHistogram()
                .register(registry);
    }
}
