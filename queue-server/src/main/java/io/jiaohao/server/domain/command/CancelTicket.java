package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.state.TicketState.ABSENT;
import static io.jiaohao.server.domain.state.TicketState.HELD;
import static io.jiaohao.server.domain.state.TicketState.WAITING;

import io.jiaohao.server.domain.event.TicketCancelled;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;
import java.util.Set;

/** The visitor gives the number back. */
public record CancelTicket(TicketId ticket, Instant at) implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        return new KnownTicket(hall, ticket)
                .in(
                        Set.of(WAITING, HELD, ABSENT),
                        Refusal.NOT_CANCELLABLE,
                        new TicketCancelled(ticket, null, at));
    }
}
