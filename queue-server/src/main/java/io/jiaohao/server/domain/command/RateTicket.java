package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketRated;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/** The visitor says how the service was, once (DOMAIN EV1). */
public record RateTicket(TicketId ticket, Progress.Rating rating, Instant at)
        implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        return new KnownTicket(hall, ticket)
                .decide(
                        found ->
                                found.state() == TicketState.DONE
                                                && found.progress().rating() == null
                                        ? ofTicket(ticket, new TicketRated(ticket, rating, at))
                                        : rejected(Refusal.NOT_RATEABLE, found.number()));
    }
}
