package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/**
 * The visitor was called and did not come for the last time (DOMAIN R3). The place under the cap
 * stays used, unlike that of a number which was never handed out.
 */
public record TicketForfeited(TicketId ticket, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        Ticket ended =
                TicketEnd.in(
                        before,
                        TicketState.VOIDED,
                        before.progress().ended(TicketExpired.NO_SHOW),
                        at);
        return TicketEnd.ofNoShow(hall, ended, at);
    }
}
