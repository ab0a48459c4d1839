package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;

import io.jiaohao.server.domain.event.TicketStarted;
import io.jiaohao.server.domain.state.Hall;

/** The visitor has come. */
public record StartService(Press press) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        return desk.withCalled(
                ticket -> ofTicket(ticket.id(), new TicketStarted(ticket.id(), desk.id(), at())));
    }
}
