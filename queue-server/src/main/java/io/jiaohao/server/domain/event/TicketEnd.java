package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/** The end of a ticket that no clerk has served. */
final class TicketEnd {
    private TicketEnd() {}

    /**
     * @param ended the ticket as it ended
     */
    static Hall of(Hall hall, Ticket ended, Instant at) {
        Hall after = hall.with(ended);
        return hall.counterWith(ended.id())
                .map(counter -> after.with(counter.emptied(null, at)))
                .orElse(after);
    }

    static Ticket in(Ticket before, TicketState state, Progress progress, Instant at) {
        return before.in(state, before.times().ended(at), progress);
    }
}
