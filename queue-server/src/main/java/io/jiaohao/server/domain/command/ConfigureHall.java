package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.HallConfigured;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hall's file was read. A plan that drops a queue, a matter or a counter which still has live
 * tickets is refused, naming it: nobody's place may vanish.
 */
public record ConfigureHall(HallPlan plan, Instant at) implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        if (plan.equals(hall.plan())) {
            return accepted(new Answer.Nobody());
        }
        Optional<String> dropped =
                Stream.concat(droppedByTicket(hall), droppedCounter(hall)).findFirst();
        return dropped.isPresent()
                ? rejected(Refusal.PLAN_DROPS_LIVE, dropped.get())
                : accepted(new Answer.Nobody(), new HallConfigured(plan, at));
    }

    private Stream<String> droppedByTicket(Hall hall) {
        return hall.tickets().live().flatMap(this::dropped);
    }

    private Stream<String> dropped(Ticket ticket) {
        boolean matter = plan.catalogue().matter(ticket.errand().matter()).isEmpty();
        boolean queue = plan.catalogue().queue(ticket.errand().queue()).isEmpty();
        return Stream.of(
                        matter ? "matters." + ticket.errand().matter() : "",
                        queue ? "queues." + ticket.errand().queue() : "")
                .filter(name -> !name.isEmpty());
    }

    private Stream<String> droppedCounter(Hall hall) {
        return hall.counters()
                .values()
                .toJavaStream()
                .filter(
                        counter ->
                                !counter.isClosed()
                                        || !hall.tickets().reservedAt(counter.id()).isEmpty())
                .map(Counter::id)
                .filter(id -> plan.counter(id).isEmpty())
                .map(id -> "counters." + id);
    }
}
