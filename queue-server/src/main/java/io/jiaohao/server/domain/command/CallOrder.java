package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whom a counter calls next: one checked in to it comes first; then the counter's queues in its
 * order of preference, in each the one who stands first in line (DOMAIN Q1, Q3). The same hall
 * gives the same ticket (Q7).
 */
final class CallOrder {
    private CallOrder() {}

    static Optional<Ticket> next(Hall hall, Counter counter) {
        List<Ticket> reserved =
                hall.tickets()
                        .reservedAt(counter.id())
                        .values()
                        .toJavaStream()
                        .map(hall.tickets()::known)
                        .toList();
        List<QueueId> queues =
                hall.rules().counter(counter.id()).map(CounterPlan::queues).orElse(List.of());
        return reserved.stream()
                .filter(ticket -> ticket.place().first())
                .findFirst()
                .or(() -> reserved.stream().filter(foreignTo(queues)).findFirst())
                .or(() -> firstOf(hall, queues, reserved));
    }

    private static Predicate<Ticket> foreignTo(List<QueueId> queues) {
        return ticket -> !queues.contains(ticket.errand().queue());
    }

    private static Optional<Ticket> firstOf(
            Hall hall, List<QueueId> queues, List<Ticket> reserved) {
        return queues.stream()
                .flatMap(queue -> firstIn(hall, queue, reserved).stream())
                .findFirst();
    }

    private static Optional<Ticket> firstIn(Hall hall, QueueId queue, List<Ticket> reserved) {
        Stream<Ticket> here =
                reserved.stream().filter(ticket -> ticket.errand().queue().equals(queue));
        return Stream.concat(hall.firstForAnyone(queue).stream(), here)
                .min((one, other) -> one.place().compareTo(other.place()));
    }
}
