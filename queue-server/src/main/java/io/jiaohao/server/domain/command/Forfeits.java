package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketForfeited;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tickets that were missed for the last time end when the clerk can no longer undo it (R3). */
final class Forfeits {
    private Forfeits() {}

    static List<HallEvent> due(Hall hall, Instant at) {
        return hall.tickets()
                .absent()
                .toJavaStream()
                .map(hall.tickets()::known)
                .filter(ticket -> isForfeited(hall, ticket, at))
                .sorted((one, other) -> one.place().compareTo(other.place()))
                .<HallEvent>map(ticket -> new TicketForfeited(ticket.id(), at))
                .toList();
    }

    private static boolean isForfeited(Hall hall, Ticket ticket, Instant at) {
        int last = hall.rules().rules().absence().returning().lastAbsence();
        Duration undo = hall.rules().rules().presses().undoWithin();
        return ticket.progress().absences() >= last
                && Elapsed.between(ticket.times().endedAt(), at).compareTo(undo) > 0;
    }
}
