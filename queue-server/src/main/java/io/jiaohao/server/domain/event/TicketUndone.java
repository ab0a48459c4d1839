package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/**
 * The counter took its last action back; the ticket is at hand again and is not announced.
 *
 * @param ticket as it was before that action
 */
public record TicketUndone(Ticket ticket, CounterId counter, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        var announced =
                hall.board()
                        .calls()
                        .find(call -> call.ticket().equals(ticket.id()))
                        .filter(call -> ticket.state() == TicketState.CALLED)
                        .getOrNull();
        return hall.with(ticket).with(hall.counter(counter).handling(ticket.id(), announced, null));
    }
}
