package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketFinished;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The visitor was served.
 *
 * @param outcome the clerk's word for how
 * @param pressedAt when, if the link was down; taken between the call and now
 */
public record FinishService(Press press, @Nullable String outcome, @Nullable Instant pressedAt)
        implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        if (Ticket.ASSUMED.equals(outcome)) {
            return rejected(Refusal.OUTCOME_RESERVED, outcome);
        }
        return desk.withTicket(ticket -> finish(hall, desk, ticket));
    }

    private Decision finish(Hall hall, Desk desk, Ticket ticket) {
        TicketFinished finished =
                new TicketFinished(ticket.id(), desk.id(), how(ticket), when(ticket), at());
        return new Decision.Accepted(
                new Haste(hall).marked(finished), new Answer.OfTicket(ticket.id(), false));
    }

    private @Nullable String how(Ticket ticket) {
        return ticket.state() == TicketState.CALLED ? Ticket.ASSUMED : outcome;
    }

    private Instant when(Ticket ticket) {
        Instant called = ticket.times().calledAt();
        if (pressedAt == null || pressedAt.isAfter(at())) {
            return at();
        }
        return called != null && pressedAt.isBefore(called) ? called : pressedAt;
    }
}
