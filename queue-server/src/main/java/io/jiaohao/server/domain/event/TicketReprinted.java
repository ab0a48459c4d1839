package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;

/** The ticket was printed once more under the same number (DOMAIN N6). */
public record TicketReprinted(TicketId ticket, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall;
    }
}
