package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.state.TicketState.CALLED;
import static io.jiaohao.server.domain.state.TicketState.WAITING;

import io.jiaohao.server.domain.event.TicketVoided;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;
import java.util.Set;

/** The number was never handed out: printing failed (DOMAIN N6). */
public record VoidTicket(TicketId ticket, String reason, Instant at) implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        return new KnownTicket(hall, ticket)
                .in(
                        Set.of(WAITING, CALLED),
                        Refusal.NOT_VOIDABLE,
                        new TicketVoided(ticket, reason, at));
    }
}
