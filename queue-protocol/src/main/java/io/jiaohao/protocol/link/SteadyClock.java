package io.jiaohao.protocol.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Goes on from an instant and never jumps, whatever this machine's clock is set to. Any thread. */
public final class SteadyClock implements InstantSource {
    private final Instant start;
    private final LongSupplier nanos;
    private final long startNanos;

    SteadyClock(Instant start, LongSupplier nanos) {
        this.start = start;
        this.nanos = nanos;
        this.startNanos = nanos.getAsLong();
    }

    /** It is that instant now. */
    public static SteadyClock from(Instant start) {
        return new SteadyClock(start, System::nanoTime);
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.getAsLong() - startNanos);
    }
}
