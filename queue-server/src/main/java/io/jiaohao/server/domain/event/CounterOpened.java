package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/** A clerk opened the counter, or took it over with the ticket at hand. */
public record CounterOpened(CounterId counter, Counter.Staff staff, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.counter(counter).staffedBy(staff, at));
    }
}
