package io.jiaohao.server.domain.state;

import java.util.List;

/**
 * A counter as configured.
 *
 * @param queues in order of preference
 */
public record CounterPlan(CounterId id, String label, HallZoneId zone, List<QueueId> queues) {
    public CounterPlan {
        queues = List.copyOf(queues);
    }
}
