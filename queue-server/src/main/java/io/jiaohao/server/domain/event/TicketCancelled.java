package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The visitor gave the number back, or the hall took it.
 *
 * @param outcome null when the visitor did
 */
public record TicketCancelled(TicketId ticket, @Nullable String outcome, Instant at)
        implements HallEvent {
    /** Its queue was closed while people waited (DOMAIN X7). */
    public static final String QUEUE_CLOSED = "queue-closed";

    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        return TicketEnd.of(
                hall,
                TicketEnd.in(before, TicketState.CANCELLED, before.progress().ended(outcome), at),
                at);
    }
}
