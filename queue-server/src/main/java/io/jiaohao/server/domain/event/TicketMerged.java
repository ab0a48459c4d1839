package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/**
 * Two tickets of one errand became one (DOMAIN X6): one ends, the other goes on.
 *
 * @param ticket the one that ends
 * @param into the one that goes on
 * @param place where that one stands from now on
 */
public record TicketMerged(TicketId ticket, TicketId into, Place place, Instant at)
        implements HallEvent {
    /** How the one ended. */
    public static final String MERGED = "merged";

    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        Ticket ended =
                TicketEnd.in(before, TicketState.CANCELLED, before.progress().ended(MERGED), at);
        Hall after = TicketEnd.of(hall, ended, at);
        Ticket kept = after.tickets().known(into);
        return place.compareTo(kept.place()) == 0
                ? after
                : after.with(kept.at(place, before.times().eligibleAt()));
    }
}
