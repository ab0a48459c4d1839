package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketUndone;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;

/** A clerk takes back the counter's last absent, finish, hold or transfer. */
public record UndoLast(Press press) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        Counter.Undoable last = desk.counter().memory().undoable();
        if (desk.ticket() != null || last == null || !stillSo(hall, last)) {
            return rejected(Refusal.NOTHING_TO_UNDO);
        }
        Ticket before = last.before();
        return ofTicket(before.id(), new TicketUndone(before, desk.id(), at()));
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
