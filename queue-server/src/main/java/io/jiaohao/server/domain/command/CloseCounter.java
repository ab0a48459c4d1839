package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.CounterClosed;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import java.util.ArrayList;
import java.util.List;

/** A clerk leaves; tickets that waited for this counter alone may then be called at any. */
public record CloseCounter(Press press) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        if (desk.ticket() != null) {
            return rejected(Refusal.TICKET_AT_HAND, desk.ticket().number());
        }
        List<HallEvent> events = new ArrayList<>();
        hall.tickets()
                .reservedAt(desk.id())
                .values()
                .map(hall.tickets()::known)
                .forEach(ticket -> events.add(released(ticket)));
        events.add(new CounterClosed(desk.id(), at()));
        return new Decision.Accepted(events, new Answer.OfCounter(desk.id()));
    }

    private HallEvent released(Ticket ticket) {
        return new TicketReturned(
                ticket.id(), ticket.errand(), ticket.place().anywhere(), null, null, null, at());
    }
}
