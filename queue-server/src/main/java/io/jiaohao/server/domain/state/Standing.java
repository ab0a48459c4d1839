package io.jiaohao.server.domain.state;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in line, or would stand.
 *
 * @param matter null for any of the queue's
 * @param place null for the end of the line
 */
public record Standing(
        QueuePlan queue, @Nullable MatterId matter, LaneId lane, @Nullable Place place) {

    /** An ordinary visitor who takes a number now. */
    public static Standing newcomer(HallPlan plan, QueuePlan queue) {
        return new Standing(queue, null, plan.catalogue().lanes().get(0).id(), null);
    }

    /** Of a waiting ticket. */
    public static Optional<Standing> of(HallPlan plan, Ticket ticket) {
        Errand errand = ticket.errand();
        return plan.catalogue()
                .queue(errand.queue())
                .map(queue -> new Standing(queue, errand.matter(), errand.lane(), ticket.place()));
    }

    boolean isServedBy(CounterPlan counter) {
        return counter.serves(queue.id())
                .filter(served -> matter == null || served.does(matter))
                .isPresent();
    }
}
