package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket leaves a counter: in its new form, the counter empty, and the clerk able to take it
 * back.
 */
record Leaving(Hall hall, Ticket before, CounterId counter, Instant at) {

    Hall as(Ticket after) {
        return as(after, null);
    }

    private Hall as(Ticket after, @Nullable Duration occupied) {
        Counter left = hall.counter(counter);
        return hall.with(after)
                .with(
                        left.left(
                                new Counter.Undoable(
                                        before, after.state(), at, left.lastCall(), occupied)));
    }

    /** The window was occupied from the call to the end, also by one who never came (P2). */
    Hall occupiedUntil(Instant end, Ticket after) {
        Instant called = before.times().calledAt();
        if (called == null || end.isBefore(called)) {
            return as(after);
        }
        Duration occupied = Duration.between(called, end);
        Hall left = as(after, occupied);
        return left.with(
                left.day()
                        .with(
                                before.errand().queue(),
                                queue -> queue.with(queue.pace().with(occupied))));
    }
}
