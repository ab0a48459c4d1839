package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/** The end of a ticket that no clerk has served. */
final class TicketEnd {
    private TicketEnd() {}

    static Hall of(Hall hall, TicketId id, TicketState state, Instant at) {
        Ticket before = hall.tickets().known(id);
        Hall after = hall.with(before.in(state, before.times().ended(at), before.progress()));
        return hall.counterWith(id).map(counter -> after.with(counter.emptied(null))).orElse(after);
    }
}
