package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/** The ticket was never handed out; its number stays used, its place under the cap is free (N6). */
public record TicketVoided(TicketId ticket, String reason, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Hall ended = TicketEnd.of(hall, ticket, TicketState.VOIDED, at);
        Ticket voided = ended.tickets().known(ticket);
        return ended.with(
                        voided.in(
                                TicketState.VOIDED,
                                voided.times(),
                                voided.progress().noted(reason)))
                .with(ended.day().counting(voided.errand().matter(), -1));
    }
}
