package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.Instant;

/**
 * One business day as it goes: the hall folded along, and what its statistics are made of.
 *
 * @param asOf when the last event happened
 * @param audit newest first
 */
record DayLedger(
        Hall hall,
        Instant asOf,
        Map<TicketId, Visit> visits,
        Windows windows,
        List<AuditEntry> audit) {

    static DayLedger begun(Hall hall, Instant at) {
        return new DayLedger(hall, at, HashMap.empty(), Windows.NONE, List.empty());
    }

    DayLedger after(HallEvent event) {
        Hall after = event.fold(hall);
        if (event instanceof DayStarted) {
            return begun(after, event.at());
        }
        return new DayLedger(
                after,
                event.at().isBefore(asOf) ? asOf : event.at(),
                visits(after, event),
                windows.after(hall, after, event),
                AuditEntry.of(hall, event).map(audit::prepend).orElse(audit));
    }

    private Map<TicketId, Visit> visits(Hall after, HallEvent event) {
        return Subject.of(event)
                .map(after.tickets()::known)
                .map(ticket -> visits.put(ticket.id(), visit(ticket, event)))
                .orElse(visits);
    }

    private Visit visit(Ticket ticket, HallEvent event) {
        return visits.get(ticket.id())
                .map(visit -> visit.after(ticket, hall, event.at()))
                .getOrElse(() -> Visit.begun(ticket));
    }
}
