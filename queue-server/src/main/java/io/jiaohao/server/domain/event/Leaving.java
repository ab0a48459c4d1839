package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Duration;
import java.time.Instant;

/**
 * How a ticket leaves a counter: in its new form, the counter empty, and the clerk able to take it
 * back.
 */
record Leaving(Hall hall, Ticket before, CounterId counter, Instant at) {

    Hall as(Ticket after) {
        Counter.Undoable undoable = new Counter.Undoable(before, after.state(), at);
        return hall.with(after).with(hall.counter(counter).emptied(undoable, at));
    }

    /** The window was occupied from the call to the end, also by one who never came (P2). */
    Hall occupiedUntil(Instant end, Ticket after) {
        Instant called = before.times().calledAt();
        Hall left = as(after);
        if (called == null || end.isBefore(called)) {
            return left;
        }
        Duration occupied = Duration.between(called, end);
        return left.with(
                left.day()
                        .with(
                                before.errand().queue(),
                                queue -> queue.with(queue.pace().with(occupied))));
    }
}
