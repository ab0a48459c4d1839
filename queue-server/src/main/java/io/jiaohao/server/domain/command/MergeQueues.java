package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.QueuesMerged;
import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody who waits in one queue waits in another from now on, interleaved by the places they
 * have; numbers stay (DOMAIN X6). Later numbers go where the plan says.
 */
public record MergeQueues(Press press, QueueId from, QueueId to) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        Catalogue catalogue = hall.rules().catalogue();
        Optional<ClerkId> clerk = Overseer.at(desk, hall);
        if (clerk.isEmpty()) {
            return rejected(Refusal.NOT_PERMITTED);
        }
        if (catalogue.queue(from).isEmpty() || catalogue.queue(to).isEmpty() || from.equals(to)) {
            return rejected(Refusal.UNKNOWN_QUEUE);
        }
        List<Ticket> moving =
                hall.tickets().line(from).values().map(hall.tickets()::known).toJavaList();
        Optional<Ticket> stranded =
                moving.stream()
                        .filter(each -> !hall.rules().premises().does(to, each.errand().matter()))
                        .findFirst();
        return stranded.map(ticket -> rejected(Refusal.WOULD_STRAND, ticket.number(), to))
                .orElseGet(
                        () ->
                                merged(
                                        new QueuesMerged(from, to, desk.id(), clerk.get(), at()),
                                        moving));
    }

    private Decision merged(QueuesMerged merged, List<Ticket> moving) {
        Stream<HallEvent> returned =
                moving.stream()
                        .map(
                                ticket ->
                                        new TicketReturned(
                                                ticket.id(),
                                                ticket.errand().in(to),
                                                ticket.place(),
                                                null,
                                                null,
                                                null,
                                                at()));
        List<HallEvent> events = Stream.concat(Stream.of(merged), returned).toList();
        return new Decision.Accepted(moving.isEmpty() ? List.of() : events, new Answer.Nobody());
    }
}
