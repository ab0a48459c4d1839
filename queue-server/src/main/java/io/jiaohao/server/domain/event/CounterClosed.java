package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/** The clerk left, or the day ended. */
public record CounterClosed(CounterId counter, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(Counter.closed(counter));
    }
}
