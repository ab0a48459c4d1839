package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;

import io.jiaohao.server.domain.event.TicketHeld;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clerk sets the ticket at hand aside; its place is kept (DOMAIN X3). Any number per window.
 *
 * @param remind when it is to be brought to mind; null for the hall's rule
 */
public record HoldTicket(Press press, @Nullable String reason, @Nullable Instant remind)
        implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        return desk.withTicket(
                ticket ->
                        ofTicket(
                                ticket.id(),
                                new TicketHeld(ticket.id(), desk.id(), reason, remind, at())));
    }
}
