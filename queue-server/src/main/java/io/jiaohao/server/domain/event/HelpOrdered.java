package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import java.time.Instant;

/**
 * A supervisor wants the counter to help a queue, whether or not that is in need (DOMAIN W6).
 * Devices are told of what the counter serves or is offered by it.
 */
public record HelpOrdered(CounterId counter, QueueId queue, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.counter(counter).orderedTo(queue));
    }

    @Override
    public boolean shown() {
        return false;
    }
}
