package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.advised;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketAbsent;
import io.jiaohao.server.domain.event.TicketFinished;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A counter that is not closed, with the ticket at hand.
 *
 * @param ticket called or being served; null for nothing
 */
public record Desk(Counter counter, @Nullable Ticket ticket) {
    CounterId id() {
        return counter.id();
    }

    /** Decides about the ticket at hand, or refuses because there is none. */
    Decision withTicket(Function<Ticket, Decision> rule) {
        return ticket == null ? rejected(Refusal.NOTHING_AT_HAND) : rule.apply(ticket);
    }

    /** Decides about a ticket that was called and has not started, or refuses. */
    Decision withCalled(Function<Ticket, Decision> rule) {
        return withTicket(
                atHand ->
                        atHand.state() == TicketState.CALLED
                                ? rule.apply(atHand)
                                : rejected(Refusal.NOT_CALLED, atHand.number()));
    }

    /** Why no other ticket may be called here now. */
    Optional<Decision> callRefusal(Hall hall) {
        if (hall.stopped() != null) {
            return Optional.of(advised(Refusal.HALL_STOPPED, hall.stopped()));
        }
        if (counter.isPaused()) {
            return Optional.of(rejected(Refusal.COUNTER_PAUSED));
        }
        boolean waitsForVisitor = ticket != null && ticket.state() == TicketState.CALLED;
        return switch (hall.rules().rules().nextWhileCalled()) {
            case REFUSE ->
                    waitsForVisitor
                            ? Optional.of(rejected(Refusal.NOT_STARTED, ticket.number()))
                            : Optional.empty();
            case FINISH, ABSENT -> Optional.empty();
        };
    }

    /** What a call does to the ticket at hand first (PROTOCOL.md, "What is allowed when"). */
    List<HallEvent> endAtHand(Hall hall, Instant at) {
        if (ticket == null) {
            return List.of();
        }
        boolean serving = ticket.state() == TicketState.SERVING;
        HallEvent end =
                switch (hall.rules().rules().nextWhileCalled()) {
                    case ABSENT ->
                            serving
                                    ? finished(null, at)
                                    : new TicketAbsent(ticket.id(), id(), null, at);
                    case FINISH, REFUSE -> finished(serving ? null : Ticket.ASSUMED, at);
                };
        return new Haste(hall).marked(end);
    }

    private HallEvent finished(@Nullable String outcome, Instant at) {
        return new TicketFinished(known().id(), id(), outcome, at, at);
    }

    private Ticket known() {
        if (ticket == null) {
            throw new IllegalStateException("Expected a ticket at counter=" + id());
        }
        return ticket;
    }
}
