package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Ticket;
import java.util.Optional;

/**
 * A clerk sends the visitor on, to another matter's queue or to a counter (DOMAIN X1); the number
 * stays.
 *
 * @param keepPlace whether the ticket keeps its place in line, or goes to the end
 */
public record TransferTicket(Press press, Target target, boolean keepPlace)
        implements CounterCommand {

    /** Where to. */
    public sealed interface Target {
        record ToMatter(MatterId matter) implements Target {}

        record ToCounter(CounterId counter) implements Target {}
    }

    @Override
    public Decision decide(Hall hall, Desk desk) {
        return desk.withTicket(ticket -> transfer(hall, desk, ticket));
    }

    private Decision transfer(Hall hall, Desk desk, Ticket ticket) {
        Place place = keepPlace ? ticket.place().anywhere() : Place.atEnd(hall.seq() + 1);
        if (target instanceof Target.ToCounter to) {
            return hall.rules().counter(to.counter()).isEmpty()
                    ? rejected(Refusal.UNKNOWN_COUNTER)
                    : moved(desk, ticket, ticket.errand(), place.at(to.counter(), false));
        }
        Optional<MatterPlan> matter =
                hall.rules().catalogue().matter(((Target.ToMatter) target).matter());
        return matter.map(found -> moved(desk, ticket, ticket.errand().as(found), place))
                .orElseGet(() -> rejected(Refusal.UNKNOWN_MATTER));
    }

    private Decision moved(Desk desk, Ticket ticket, Errand errand, Place place) {
        return ofTicket(
                ticket.id(), new TicketReturned(ticket.id(), errand, place, desk.id(), at()));
    }
}
