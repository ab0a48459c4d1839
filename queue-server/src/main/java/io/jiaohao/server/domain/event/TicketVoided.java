package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Issued;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/** The ticket was never handed out; its number stays used, its place under the cap is free (N6). */
public record TicketVoided(TicketId ticket, String reason, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        Ticket voided =
                TicketEnd.in(before, TicketState.VOIDED, before.progress().noted(reason), at);
        Issued issued = hall.day().issued().counting(before.handling().counted(), -1);
        return TicketEnd.of(hall.with(hall.day().with(issued)), voided, at);
    }
}
