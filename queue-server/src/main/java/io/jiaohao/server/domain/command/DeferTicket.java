package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketDeferred;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/**
 * "I am late": a waiting visitor lets the next ⟨3⟩ go first, as many as one who was missed (DOMAIN
 * R3), and once only. It can but lose by it, so nobody has to prove to be here (AP7). Who was sent
 * to one window is expected there, and may not.
 */
public record DeferTicket(TicketId ticket, Instant at) implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        return new KnownTicket(hall, ticket).decide(found -> later(hall, found));
    }

    private Decision later(Hall hall, Ticket found) {
        if (found.state() != TicketState.WAITING || found.place().onlyAt() != null) {
            return rejected(Refusal.NOT_DEFERRABLE, found.number());
        }
        if (found.handling().deferred()) {
            return rejected(Refusal.ALREADY_DEFERRED, found.number());
        }
        Places line = new Places(hall, found.errand().queue());
        return line.behindNext(hall.rules().rules().absence().returning().behind(), found.place())
                .map(place -> there(found, place))
                .map(place -> ofTicket(ticket, new TicketDeferred(ticket, place, at)))
                .orElseGet(() -> rejected(Refusal.NOBODY_BEHIND, found.number()));
    }

    /** Still not for the counter that just sent it away (X2). */
    private static Place there(Ticket found, Place place) {
        Place.Avoid avoid = found.place().terms().avoid();
        return place.on(new Place.Terms(null, false, avoid, place.terms().afterCalls()));
    }
}
