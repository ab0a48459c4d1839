package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/** The visitor gave the number back. */
public record TicketCancelled(TicketId ticket, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        return TicketEnd.of(
                hall, TicketEnd.in(before, TicketState.CANCELLED, before.progress(), at), at);
    }
}
