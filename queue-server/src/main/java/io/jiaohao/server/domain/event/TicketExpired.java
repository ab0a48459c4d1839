package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/** The day ended before the visitor was served (DOMAIN H4: never as handled). */
public record TicketExpired(TicketId ticket, Instant at) implements HallEvent {
    /** Nobody served the visitor (未办理). */
    public static final String UNSERVED = "unserved";

    /** The visitor was set aside and did not come back (未归). */
    public static final String NOT_RETURNED = "not-returned";

    /** The visitor was called and did not come (过号). */
    public static final String NO_SHOW = "no-show";

    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        Ticket expired =
                TicketEnd.in(
                        before, TicketState.EXPIRED, before.progress().ended(outcome(before)), at);
        return before.state() == TicketState.ABSENT
                ? TicketEnd.ofNoShow(hall, expired, at)
                : TicketEnd.of(hall, expired, at);
    }

    private static String outcome(Ticket before) {
        return switch (before.state()) {
            case ABSENT -> NO_SHOW;
            case HELD -> NOT_RETURNED;
            default -> UNSERVED;
        };
    }
}
