package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketMoved;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clerk who may do so moves a waiting ticket out of turn, with a reason (DOMAIN Q11).
 *
 * @param behind whom it comes behind, and behind those already let in there; null for first in its
 *     line
 */
public record MoveTicket(Press press, TicketId ticket, @Nullable TicketId behind, String reason)
        implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        return Overseer.at(desk, hall)
                .map(clerk -> move(hall, clerk))
                .orElseGet(() -> rejected(Refusal.NOT_PERMITTED));
    }

    private Decision move(Hall hall, ClerkId clerk) {
        return new KnownTicket(hall, ticket)
                .decide(
                        found ->
                                place(hall, found)
                                        .map(place -> moved(found, place, clerk))
                                        .orElseGet(
                                                () ->
                                                        rejected(
                                                                Refusal.NOT_MOVABLE,
                                                                found.number())));
    }

    private Decision moved(Ticket found, Place place, ClerkId clerk) {
        Place there = place.on(found.place().terms()).inTurn();
        return ofTicket(ticket, new TicketMoved(ticket, there, clerk, reason, at()));
    }

    private Optional<Place> place(Hall hall, Ticket found) {
        Places places = new Places(hall, found.errand().queue());
        if (found.state() != TicketState.WAITING) {
            return Optional.empty();
        }
        return behind == null
                ? Optional.of(places.first())
                : hall.tickets()
                        .find(behind)
                        .filter(other -> isBeside(other, found))
                        .map(places::behind);
    }

    private static boolean isBeside(Ticket other, Ticket found) {
        return !other.id().equals(found.id())
                && other.state() == TicketState.WAITING
                && other.errand().queue().equals(found.errand().queue());
    }
}
