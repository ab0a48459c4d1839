package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ticket was set aside with its place kept, e.g. to photocopy something (DOMAIN X3).
 *
 * @param remind when it is to be brought to mind; null for the hall's rule
 */
public record TicketHeld(
        TicketId ticket,
        CounterId counter,
        @Nullable String reason,
        @Nullable Instant remind,
        Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        return new Leaving(hall, before, counter, at)
                .as(
                        before.in(
                                TicketState.HELD,
                                before.times().ended(at).reminding(remind),
                                before.progress().noted(reason)));
    }
}
