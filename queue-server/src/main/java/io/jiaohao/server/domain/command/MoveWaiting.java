package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The last who wait in one queue wait in another from now on, at the places they have; numbers stay
 * (DOMAIN X6). Who waits for one counter stays: that counter knows the visitor.
 *
 * @param count at most so many, those at the end of the line
 */
public record MoveWaiting(QueueId from, QueueId to, int count, Instant at) implements Supervised {
    @Override
    public String subject() {
        return from + ", " + to + ", " + count;
    }

    @Override
    public Decision decide(Hall hall) {
        Catalogue catalogue = hall.rules().catalogue();
        if (catalogue.queue(from).isEmpty() || catalogue.queue(to).isEmpty() || from.equals(to)) {
            return rejected(Refusal.UNKNOWN_QUEUE);
        }
        if (count < 1) {
            return rejected(Refusal.NONE_TO_MOVE);
        }
        List<Ticket> moving = last(hall);
        Optional<Ticket> stranded =
                moving.stream()
                        .filter(each -> !hall.rules().premises().does(to, each.errand().matter()))
                        .findFirst();
        if (moving.isEmpty()) {
            return rejected(Refusal.NOBODY_TO_MOVE, from);
        }
        return stranded.map(ticket -> rejected(Refusal.WOULD_STRAND, ticket.number(), to))
                .orElseGet(() -> moved(moving));
    }

    /** In the order of the line. */
    private List<Ticket> last(Hall hall) {
        List<Ticket> movable =
                hall.tickets()
                        .line(from)
                        .iterator()
                        .filter(entry -> entry.place().onlyAt() == null)
                        .map(entry -> hall.tickets().known(entry.ticket()))
                        .toJavaList();
        return movable.subList(Math.max(0, movable.size() - count), movable.size());
    }

    private Decision moved(List<Ticket> moving) {
        List<HallEvent> events =
                moving.stream()
                        .<HallEvent>map(
                                ticket ->
                                        new TicketReturned(
                                                ticket.id(),
                                                ticket.errand().in(to),
                                                ticket.place(),
                                                null,
                                                null,
                                                null,
                                                at))
                        .toList();
        return new Decision.Accepted(events, new Answer.Nobody());
    }
}
