package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import java.time.Instant;
import java.util.List;

/**
 * The counter serves these queues in need beside its own (DOMAIN W6).
 *
 * @param queues all that it helps; none when the need is over
 */
public record CounterHelping(CounterId counter, List<QueueId> queues, Instant at)
        implements HallEvent {
    public CounterHelping {
        queues = List.copyOf(queues);
    }

    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.counter(counter).helping(queues));
    }
}
