package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;

/**
 * A clerk wrote a word for whoever has the ticket next (DOMAIN X1, X3). For clerks alone: devices
 * are not told, a terminal finds it with the ticket.
 *
 * @param counter where it was written
 */
public record TicketNoted(TicketId ticket, CounterId counter, String note, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.tickets().known(ticket).noted(note));
    }

    @Override
    public boolean shown() {
        return false;
    }
}
