package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The visitor was called and did not come; the ticket may check in again (DOMAIN R3). */
public record TicketAbsent(TicketId ticket, CounterId counter, @Nullable String reason, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        long calls = hall.day().queue(before.errand().queue()).calls();
        return new Leaving(hall, before, counter, at)
                .occupiedUntil(
                        at,
                        before.in(
                                TicketState.ABSENT,
                                before.times().ended(at),
                                before.progress().absent(reason, calls)));
    }
}
