package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.advised;
import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.Why;

/** A clerk has the called ticket announced again (DOMAIN R1). */
public record RecallTicket(Press press) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        if (hall.stopped() != null) {
            return advised(Refusal.HALL_STOPPED, hall.stopped());
        }
        return desk.withCalled(ticket -> recall(hall, desk, ticket));
    }

    private Decision recall(Hall hall, Desk desk, Ticket ticket) {
        Rules.Recall rule = hall.rules().rules().recall();
        Call last = desk.counter().lastCall();
        int repeat = last == null ? 1 : last.repeat() + 1;
        if (repeat > rule.times()) {
            return rejected(Refusal.TOO_MANY_RECALLS, ticket.number(), rule.times());
        }
        boolean first = repeat <= 1 || last == null;
        if (!first && !Elapsed.atLeast(rule.interval(), last.at(), at())) {
            return rejected(Refusal.RECALL_TOO_SOON, rule.interval().toSeconds());
        }
        Call call = new Calling(desk.id(), at()).call(hall, ticket.id(), repeat);
        return ofTicket(ticket.id(), new TicketCalled(call, false, Why.of(Why.CallRule.RECALL)));
    }
}
