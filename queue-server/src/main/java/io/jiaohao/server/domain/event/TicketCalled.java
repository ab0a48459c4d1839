package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.LaneTurn;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Times;
import io.jiaohao.server.domain.state.Why;
import java.time.Instant;

/**
 * A visitor was called to a counter, or called again; every screen of the hall shows and speaks it.
 *
 * @param byNext whether "next" chose the ticket: a second press within 1.5 s is then the same one
 * @param why it was this one's turn (DOMAIN Q7)
 */
public record TicketCalled(Call call, boolean byNext, Why why) implements HallEvent {
    @Override
    public Instant at() {
        return call.at();
    }

    @Override
    public Hall applyTo(Hall hall) {
        Ticket ticket = hall.tickets().known(call.ticket());
        Counter.Press press = byNext ? new Counter.Press(call.ticket(), call.at()) : null;
        Counter counter = hall.counter(call.counter()).handling(call, press);
        Hall announced = hall.with(hall.board().announcing(call));
        return call.repeat() == 0
                ? firstCall(announced, ticket, counter)
                : announced.with(called(ticket, ticket.times())).with(counter);
    }

    private Hall firstCall(Hall hall, Ticket ticket, Counter counter) {
        boolean returned = why.rule() == Why.CallRule.RETURNED;
        int inTurn = returned ? counter.shift().returnedInTurn() + 1 : 0;
        LaneTurn turn = why.turn();
        return hall.with(called(ticket, ticket.times().called(call.at())).because(why))
                .with(counter.returning(inTurn))
                .with(
                        hall.day()
                                .with(
                                        ticket.errand().queue(),
                                        queue ->
                                                queue.called(
                                                        ticket.errand().lane(),
                                                        turn == null ? queue.turn() : turn)));
    }

    private Ticket called(Ticket ticket, Times times) {
        return ticket.in(TicketState.CALLED, times, ticket.progress().called(call.counter()));
    }
}
