package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Times;
import java.time.Instant;

/**
 * A visitor was called to a counter, or called again; every screen of the hall shows and speaks it.
 *
 * @param byNext whether "next" chose the ticket: a second press within 1.5 s is then the same one
 */
public record TicketCalled(Call call, boolean byNext) implements HallEvent {
    @Override
    public Instant at() {
        return call.at();
    }

    @Override
    public Hall applyTo(Hall hall) {
        Ticket ticket = hall.tickets().known(call.ticket());
        Counter counter = hall.counter(call.counter());
        Times times = call.repeat() == 0 ? ticket.times().called(call.at()) : ticket.times();
        Counter.Press press = byNext ? new Counter.Press(call.ticket(), call.at()) : null;
        return hall.with(
                        ticket.in(
                                TicketState.CALLED,
                                times,
                                ticket.progress().called(call.counter())))
                .with(counter.handling(call.ticket(), call, press))
                .with(hall.board().announcing(call));
    }
}
