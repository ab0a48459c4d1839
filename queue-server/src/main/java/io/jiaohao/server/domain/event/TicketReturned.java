package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket waits again: transferred, checked in, or let go by a counter that closed.
 *
 * @param from the counter that had it at hand and transferred it; null otherwise
 */
public record TicketReturned(
        TicketId ticket, Errand errand, Place place, @Nullable CounterId from, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        Hall after = hall.with(before.waitingAt(place, errand));
        return from == null
                ? after
                : after.with(
                        hall.counter(from)
                                .emptied(new Counter.Undoable(before, TicketState.WAITING, at)));
    }
}
