package io.jiaohao.server.domain.state;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A series of numbers: a queue's own, or that of a lane which sets its prefix before the queue's
 * (DOMAIN N1, N7). Lanes without a prefix share the queue's, so that a number does not tell why
 * somebody is called sooner.
 *
 * @param lane null for the queue's own
 * @param prefix the whole of it
 */
public record NumberSeries(QueueId queue, @Nullable LaneId lane, String prefix) {

    /** Where the next number of a ticket in that lane comes from. */
    public static NumberSeries of(QueuePlan queue, Optional<LanePlan> lane) {
        return lane.filter(each -> each.prefix() != null)
                .map(
                        each ->
                                new NumberSeries(
                                        queue.id(), each.id(), each.prefix() + queue.prefix()))
                .orElseGet(() -> new NumberSeries(queue.id(), null, queue.prefix()));
    }
}
