package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketNoted;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.TicketId;

/** A clerk writes a word for whoever has the ticket next, while it may still be served. */
public record NoteTicket(Press press, TicketId ticket, String note) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        return new KnownTicket(hall, ticket)
                .decide(
                        found ->
                                found.live()
                                        ? ofTicket(
                                                ticket,
                                                new TicketNoted(ticket, desk.id(), note, at()))
                                        : rejected(Refusal.TICKET_ENDED, found.number()));
    }
}
