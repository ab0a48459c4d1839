package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;

/**
 * A visitor who was held or absent is back. Held: first at its counter. Absent: the first time let
 * in behind the next ⟨3⟩, the second time at the end, then no more (DOMAIN R3); after ⟨10 min⟩ the
 * lane is lost (R4).
 */
public record CheckInTicket(TicketId ticket, Instant at) implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        return new KnownTicket(hall, ticket).decide(found -> back(hall, found));
    }

    private Decision back(Hall hall, Ticket found) {
        return switch (found.state()) {
            case HELD -> returned(found, found.errand(), firstAtCounter(hall, found));
            case ABSENT -> after(found.progress().absences(), hall, found);
            case DONE ->
                    mayReturn(hall, found)
                            ? after(found.progress().absences() + 1, hall, found)
                            : rejected(Refusal.NOT_RETURNABLE, found.number());
            case WAITING, CALLED, SERVING, CANCELLED, VOIDED, EXPIRED ->
                    rejected(Refusal.NOT_RETURNABLE, found.number());
        };
    }

    private boolean mayReturn(Hall hall, Ticket done) {
        return Ticket.ASSUMED.equals(done.progress().outcome())
                && inTime(hall, done)
                && hall.rules().serves(done.errand());
    }

    /** Absent, or assumed to be done because nobody saw that the visitor did not come. */
    private Decision after(int absences, Hall hall, Ticket found) {
        if (absences >= rule(hall).lastAbsence()) {
            return rejected(Refusal.ABSENT_TOO_OFTEN, found.number());
        }
        Place place = absences > 1 ? Place.atEnd(hall.seq() + 1) : behindNext(hall, found);
        return returned(found, inTime(hall, found) ? found.errand() : ordinary(hall, found), place);
    }

    private Decision returned(Ticket found, Errand errand, Place place) {
        return ofTicket(ticket, new TicketReturned(ticket, errand, place, null, null, null, at));
    }

    private static Place firstAtCounter(Hall hall, Ticket found) {
        CounterId counter = found.progress().counter();
        boolean open = counter != null && !hall.counter(counter).isClosed();
        return open ? found.place().at(counter, true) : found.place().anywhere();
    }

    private static Place behindNext(Hall hall, Ticket found) {
        return new Places(hall, found.errand().queue()).behindNext(rule(hall).behind());
    }

    private boolean inTime(Hall hall, Ticket found) {
        long calls = hall.day().queue(found.errand().queue()).calls();
        return Elapsed.between(found.times().endedAt(), at).compareTo(rule(hall).within()) <= 0
                || calls - found.progress().missedAt() < rule(hall).withinNumbers();
    }

    private static Rules.Returning rule(Hall hall) {
        return hall.rules().rules().absence().returning();
    }

    private static Errand ordinary(Hall hall, Ticket found) {
        return hall.rules()
                .catalogue()
                .matter(found.errand().matter())
                .map(matter -> matter.lanes().get(0))
                .filter(lane -> hall.rules().catalogue().lane(lane).isPresent())
                .map(found.errand()::in)
                .orElse(found.errand());
    }
}
