package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
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
        boolean samePlace = place.compareTo(before.place()) == 0;
        Instant eligible = samePlace ? before.times().eligibleAt() : at;
        Ticket after = before.waitingAt(place, errand, eligible);
        return from == null ? hall.with(after) : new Leaving(hall, before, from, at).as(after);
    }
}
