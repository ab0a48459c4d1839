package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/** The clerk went away for a while; the window shows why. */
public record CounterPaused(CounterId counter, Counter.Pause pause, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.counter(counter).paused(pause, at));
    }
}
