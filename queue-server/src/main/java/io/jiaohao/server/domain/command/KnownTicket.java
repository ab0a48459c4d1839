package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.util.Set;
import java.util.function.Function;

/** The shape of orders about one ticket that must stand in one of some states. */
record KnownTicket(Hall hall, TicketId id) {
    Decision decide(Function<Ticket, Decision> rule) {
        return hall.tickets().find(id).map(rule).orElseGet(() -> rejected(Refusal.UNKNOWN_TICKET));
    }

    Decision in(Set<TicketState> states, Refusal otherwise, HallEvent event) {
        return decide(
                ticket ->
                        states.contains(ticket.state())
                                ? ofTicket(id, event)
                                : rejected(otherwise, ticket.number()));
    }
}
