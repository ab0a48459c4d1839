package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;

/** The visitor said how the service was. */
public record TicketRated(TicketId ticket, Progress.Rating rating, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        return hall.with(
                before.in(before.state(), before.times(), before.progress().rated(rating)));
    }
}
