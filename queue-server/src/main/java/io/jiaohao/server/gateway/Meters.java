package io.jiaohao.server.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What the gateway counts. Any thread. */
final class Meters {
    private final MeterRegistry registry;
    private final Counter badLines;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    Meters(MeterRegistry registry) {
        this.registry = registry;
        this.badLines =
                Counter.builder("jiaohao.gateway.bad.lines")
                        .description("lines that could not be read")
                        .register(registry);
    }

    void badLine() {
        badLines.increment();
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
