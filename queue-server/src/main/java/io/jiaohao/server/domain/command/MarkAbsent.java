package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketAbsent;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Ticket;
import org.jspecify.annotations.Nullable;

/** The visitor was called and did not come; too soon, it needs a reason (DOMAIN R2). */
public record MarkAbsent(Press press, @Nullable String reason) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        return desk.withCalled(ticket -> mark(hall, desk, ticket));
    }

    private Decision mark(Hall hall, Desk desk, Ticket ticket) {
        Rules.Absence rule = hall.rules().rules().absence();
        if (reason == null && !calledLongEnough(desk, ticket, rule)) {
            return rejected(Refusal.ABSENT_TOO_SOON, rule.afterCalls(), rule.after().toSeconds());
        }
        TicketAbsent absent = new TicketAbsent(ticket.id(), desk.id(), reason, at());
        return new Decision.Accepted(
                new Haste(hall).marked(absent), new Answer.OfTicket(ticket.id(), false));
    }

    private boolean calledLongEnough(Desk desk, Ticket ticket, Rules.Absence rule) {
        Call last = desk.counter().lastCall();
        int calls = last == null ? 1 : last.repeat() + 1;
        return calls >= rule.afterCalls()
                && Elapsed.atLeast(rule.after(), ticket.times().calledAt(), at());
    }
}
