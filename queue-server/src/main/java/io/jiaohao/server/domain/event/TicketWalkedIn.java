package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Why;
import java.time.Instant;

/**
 * A visitor who had come to the counter without a number is served there at once (DOMAIN W3). It
 * counts as called once, but nothing is announced, and the lanes keep their turn.
 *
 * @param why who was passed over by it
 */
public record TicketWalkedIn(TicketId ticket, CounterId counter, Why why, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        Ticket serving =
                before.in(
                        TicketState.SERVING,
                        before.times().called(at).started(at),
                        before.progress().called(counter));
        return hall.with(serving.because(why)).with(hall.counter(counter).receiving(ticket, at));
    }
}
