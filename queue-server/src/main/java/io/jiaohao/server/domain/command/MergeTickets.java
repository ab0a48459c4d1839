package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketMerged;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/**
 * Two tickets of one person or of one errand become one (DOMAIN X6): the kept one goes on at the
 * earlier of both places.
 *
 * @param ticket the one that ends
 * @param into the one that goes on
 */
public record MergeTickets(TicketId ticket, TicketId into, Instant at) implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        return new KnownTicket(hall, ticket)
                .decide(ending -> new KnownTicket(hall, into).decide(kept -> merge(ending, kept)));
    }

    private Decision merge(Ticket ending, Ticket kept) {
        boolean fit = !ending.id().equals(kept.id()) && belong(ending.errand(), kept.errand());
        if (!fit || !mayEnd(ending.state()) || !mayGoOn(kept.state())) {
            return rejected(Refusal.NOT_MERGEABLE, ending.number(), kept.number());
        }
        return ofTicket(into, new TicketMerged(ticket, into, earlier(ending, kept), at));
    }

    private static boolean belong(Errand one, Errand other) {
        HolderId holder = one.holder();
        return (holder != null && holder.equals(other.holder()))
                || one.matter().equals(other.matter());
    }

    private static boolean mayEnd(TicketState state) {
        return isInTurn(state) || state == TicketState.ABSENT;
    }

    private static boolean mayGoOn(TicketState state) {
        return state.live() && state != TicketState.ABSENT;
    }

    /** An absent visitor's place is lost (R3), and one at a window needs none. */
    private static Place earlier(Ticket ending, Ticket kept) {
        boolean counts = isInTurn(ending.state()) && isInTurn(kept.state());
        return counts && ending.place().compareTo(kept.place()) < 0
                ? ending.place().on(kept.place().terms()).inTurn()
                : kept.place();
    }

    private static boolean isInTurn(TicketState state) {
        return state == TicketState.WAITING || state == TicketState.HELD;
    }
}
