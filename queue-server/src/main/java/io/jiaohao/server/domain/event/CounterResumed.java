package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/** The clerk is back. */
public record CounterResumed(CounterId counter, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.counter(counter).paused(null, at));
    }
}
