package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketUndone;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import java.util.ArrayList;
import java.util.List;

/** A clerk takes back the counter's last absent, finish, hold or transfer. */
public record UndoLast(Press press) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        Counter.Undoable last = desk.counter().memory().undoable();
        if (desk.ticket() != null || last == null || !stillSo(hall, last)) {
            return rejected(Refusal.NOTHING_TO_UNDO);
        }
        Ticket before = last.before();
        List<HallEvent> events = new ArrayList<>();
        events.add(new TicketUndone(before, desk.id(), at()));
        events.addAll(new Haste(hall).cleared(desk.id(), before.id(), at()));
        return new Decision.Accepted(events, new Answer.OfTicket(before.id(), false));
    }

    private boolean stillSo(Hall hall, Counter.Undoable last) {
        boolean inTime =
                Elapsed.between(last.at(), at())
                                .compareTo(hall.rules().rules().presses().undoWithin())
                        <= 0;
        Ticket now = hall.tickets().known(last.before().id());
        return inTime
                && hall.rules().serves(last.before().errand())
                && now.state() == last.left()
                && now.progress().calls() == last.before().progress().calls()
                && now.progress().rating() == null;
    }
}
