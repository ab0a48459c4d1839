package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HolderId;
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
                .map(counter -> after.with(counter.emptied(at)))
                .orElse(after);
    }

    /** The same, and counted against a known person who was called and never came (DOMAIN T4). */
    static Hall ofNoShow(Hall hall, Ticket ended, Instant at) {
        Hall after = of(hall, ended, at);
        HolderId holder = ended.errand().holder();
        return holder == null
                ? after
                : after.with(
                        after.day().with(after.day().noShows().with(holder, ended.times().day())));
    }

    static Ticket in(Ticket before, TicketState state, Progress progress, Instant at) {
        return before.in(state, before.times().ended(at), progress);
    }
}
