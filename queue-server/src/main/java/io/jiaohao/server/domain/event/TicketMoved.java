package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;

/**
 * A waiting ticket was moved out of turn (DOMAIN Q11).
 *
 * @param reason the clerk's, for the audit; devices are not told
 */
public record TicketMoved(TicketId ticket, Place place, ClerkId clerk, String reason, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        return hall.with(before.at(place, before.times().eligibleAt()));
    }
}
