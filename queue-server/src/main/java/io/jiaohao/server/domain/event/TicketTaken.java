package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Issued;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Instant;

/**
 * A visitor took a number.
 *
 * @param prefix whose series the number belongs to
 * @param serial its place in the series
 */
public record TicketTaken(Ticket ticket, String prefix, int serial, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Issued issued = hall.day().issued();
        return hall.with(ticket)
                .with(
                        hall.day()
                                .with(
                                        issued.using(prefix, serial)
                                                .counting(ticket.handling().counted(), 1)));
    }
}
