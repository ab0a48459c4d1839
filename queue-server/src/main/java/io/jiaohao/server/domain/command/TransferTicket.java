package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clerk sends the visitor on, to another matter's queue, to a counter or to a person (DOMAIN X1);
 * the number stays.
 *
 * @param note for the next clerk; null for none
 */
public record TransferTicket(Press press, Target target, Spot spot, @Nullable String note)
        implements CounterCommand {
    /** Where to. */
    public sealed interface Target {
        record ToMatter(MatterId matter) implements Target {}

        record ToCounter(CounterId counter) implements Target {}

        /** To the counter where that clerk works now; of several the one used last. */
        record ToClerk(ClerkId clerk) implements Target {}
    }

    /**
     * Where in line.
     *
     * @param time as if taken then; null except for {@link Where#AT_TIME}
     */
    public record Spot(Where where, @Nullable Instant time) {
        public static final Spot KEEP = new Spot(Where.KEEP, null);
        public static final Spot FIRST = new Spot(Where.FIRST, null);
        public static final Spot LAST = new Spot(Where.LAST, null);

        public static Spot asTakenAt(Instant time) {
            return new Spot(Where.AT_TIME, time);
        }
    }

    /** Where in line. */
    public enum Where {
        KEEP,
        FIRST,
        LAST,
        AT_TIME
    }

    @Override
    public Decision decide(Hall hall, Desk desk) {
        return desk.withTicket(ticket -> transfer(hall, desk, ticket));
    }

    private Decision transfer(Hall hall, Desk desk, Ticket ticket) {
        if (target instanceof Target.ToCounter to) {
            return hall.rules().counter(to.counter()).isEmpty()
                    ? rejected(Refusal.UNKNOWN_COUNTER)
                    : toCounter(hall, desk, ticket, to.counter());
        }
        if (target instanceof Target.ToClerk to) {
            return hall.workplace(to.clerk())
                    .map(counter -> toCounter(hall, desk, ticket, counter.id()))
                    .orElseGet(() -> rejected(Refusal.CLERK_NOT_AT_WORK, to.clerk()));
        }
        MatterId matter = ((Target.ToMatter) target).matter();
        return errand(hall.rules().catalogue(), ticket, matter)
                .map(errand -> toQueue(hall, desk, ticket, errand))
                .orElseGet(() -> rejected(Refusal.UNKNOWN_MATTER));
    }

    /** A matter that is only being served out takes nobody but those it has. */
    private static Optional<Errand> errand(Catalogue catalogue, Ticket ticket, MatterId wanted) {
        if (catalogue.leavers().matters().contains(wanted)) {
            return Optional.of(ticket.errand()).filter(each -> each.matter().equals(wanted));
        }
        return catalogue.matter(wanted).map(ticket.errand()::as);
    }

    private Decision toCounter(Hall hall, Desk desk, Ticket ticket, CounterId counter) {
        Place place = place(hall, ticket, ticket.errand()).at(counter, false);
        return moved(desk, ticket, ticket.errand(), place);
    }

    /** DOMAIN X2: back in a queue of this very counter, it is for others first. */
    private Decision toQueue(Hall hall, Desk desk, Ticket ticket, Errand errand) {
        Place place = place(hall, ticket, errand);
        boolean back = hall.doesNow(desk.id(), errand);
        return moved(desk, ticket, errand, back ? place.avoiding(desk.id(), at()) : place);
    }

    private Place place(Hall hall, Ticket ticket, Errand errand) {
        Places places = new Places(hall, errand.queue());
        return switch (spot.where()) {
            case KEEP -> ticket.place().anywhere();
            case FIRST -> places.first();
            case LAST -> places.end();
            case AT_TIME -> places.asTakenAt(time(), at());
        };
    }

    /** A moment to come counts as now. */
    private Instant time() {
        Instant time = spot.time();
        return time == null || time.isAfter(at()) ? at() : time;
    }

    private Decision moved(Desk desk, Ticket ticket, Errand errand, Place place) {
        Instant since =
                switch (spot.where()) {
                    case KEEP, LAST -> null;
                    case FIRST -> ticket.times().eligibleAt();
                    case AT_TIME -> time();
                };
        return ofTicket(
                ticket.id(),
                new TicketReturned(ticket.id(), errand, place, since, desk.id(), note, at()));
    }
}
