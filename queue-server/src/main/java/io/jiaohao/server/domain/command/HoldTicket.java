package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;

import io.jiaohao.server.domain.event.TicketHeld;
import io.jiaohao.server.domain.state.Hall;
import org.jspecify.annotations.Nullable;

/** A clerk sets the ticket at hand aside; its place is kept (DOMAIN X3). */
public record HoldTicket(Press press, @Nullable String reason) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        return desk.withTicket(
                ticket ->
                        ofTicket(
                                ticket.id(), new TicketHeld(ticket.id(), desk.id(), reason, at())));
    }
}
