package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/** The visitor came to the counter. */
public record TicketStarted(TicketId ticket, CounterId counter, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        return hall.with(
                        before.in(
                                TicketState.SERVING, before.times().started(at), before.progress()))
                .with(hall.counter(counter).touched(at));
    }
}
