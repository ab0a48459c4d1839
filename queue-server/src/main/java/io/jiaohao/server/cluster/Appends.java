package io.jiaohao.server.cluster;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long the journal takes to make something durable, and when it last did. Any thread. */
final class Appends {
    private static final double NANOS_OF_SECOND = 1e9;

    private volatile @Nullable Timer timer; // set where somebody counts
    private volatile long lastNanos = System.nanoTime(); // of the last one that was done

    /** What fails is counted too, but is no sign of life. */
    void time(Runnable append) {
        long began = System.nanoTime();
        try {
            append.run();
            lastNanos = System.nanoTime();
        } finally {
            Timer counting = timer;
            if (counting != null) {
                counting.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            }
        }
    }

    void countTo(MeterRegistry registry) {
        timer =
                Timer.builder("jiaohao.journal.append")
                        .description("making an order's events durable, the wait for others too")
                        .publishPercentileHistogram()
                        .register(registry);
        Gauge.builder(
                        "jiaohao.journal.last.append.age",
                        this,
                        each -> (System.nanoTime() - each.lastNanos) / NANOS_OF_SECOND)
                .description("time since this node last made something durable, or began")
                .baseUnit("seconds")
                .register(registry);
    }
}
