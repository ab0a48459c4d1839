package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.event.TicketExpired;
import io.jiaohao.server.domain.state.Ticket;
import java.util.Objects;

/** What a ticket came to; every ticket has one (DOMAIN M2). */
public enum Outcome {
    SERVED,
    /** Called, and the clerk went on without a word: counts as served, reported apart. */
    ASSUMED,
    /** Called and did not come (过号). */
    NO_SHOW,
    CANCELLED,
    /** The day ended first (未办理). */
    UNSERVED,
    /** Set aside, and the day ended (未归): a kind of unserved. */
    NOT_RETURNED,
    /** May still be served; none is left when the day has ended. */
    STILL_HERE,
    /** Never handed out: not among those taken (N6). */
    VOIDED;

    public static Outcome of(Ticket ticket) {
        return switch (ticket.state()) {
            case WAITING, CALLED, SERVING, HELD, ABSENT -> STILL_HERE;
            case DONE -> Ticket.ASSUMED.equals(ticket.progress().outcome()) ? ASSUMED : SERVED;
            case CANCELLED -> CANCELLED;
            case VOIDED -> wasForfeited(ticket) ? NO_SHOW : VOIDED;
            case EXPIRED -> expired(Objects.toString(ticket.progress().outcome()));
        };
    }

    /** Called for the last time and did not come (R3), unlike a number never handed out. */
    private static boolean wasForfeited(Ticket ticket) {
        return TicketExpired.NO_SHOW.equals(ticket.progress().outcome());
    }

    private static Outcome expired(String how) {
        return switch (how) {
            case TicketExpired.NO_SHOW -> NO_SHOW;
            case TicketExpired.NOT_RETURNED -> NOT_RETURNED;
            default -> UNSERVED;
        };
    }
}
