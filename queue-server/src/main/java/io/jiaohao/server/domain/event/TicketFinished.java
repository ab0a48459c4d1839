package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The visitor was served.
 *
 * @param outcome the clerk's word, or {@link Ticket#ASSUMED} when the service was never started
 * @param endedAt when it ended; before {@code at} when the press was made while the link was down
 */
public record TicketFinished(
        TicketId ticket, CounterId counter, @Nullable String outcome, Instant endedAt, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        Times times = before.times();
        Instant called = times.calledAt();
        if (times.startedAt() == null && called != null) {
            times = times.started(called);
        }
        long calls = hall.day().queue(before.errand().queue()).calls();
        return new Leaving(hall, before, counter, at)
                .occupiedUntil(
                        endedAt,
                        before.in(
                                TicketState.DONE,
                                times.ended(endedAt),
                                before.progress().finished(outcome, calls)));
    }
}
