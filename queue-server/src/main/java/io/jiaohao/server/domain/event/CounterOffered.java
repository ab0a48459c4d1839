package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import java.time.Instant;
import java.util.List;

/**
 * The counter could open these queues, which need help (DOMAIN W6).
 *
 * @param queues all that it could; none when nothing needs it any more
 */
public record CounterOffered(CounterId counter, List<QueueId> queues, Instant at)
        implements HallEvent {
    public CounterOffered {
        queues = List.copyOf(queues);
    }

    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.counter(counter).offered(queues));
    }
}
