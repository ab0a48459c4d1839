package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Locality;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;

/**
 * A day's figures kept along: each event changes what its one visit adds to them, so that nobody
 * walks over the day's tickets to know them. Immutable.
 */
public final class RunningDay {
    public static final RunningDay NONE = new RunningDay(HashMap.empty(), RunningFigures.NONE);

    private final Map<TicketId, Visit> visits;
    private final RunningFigures figures;

    private RunningDay(Map<TicketId, Visit> visits, RunningFigures figures) {
        this.visits = visits;
        this.figures = figures;
    }

    /**
     * From a hall in the middle of its day: walks over all its tickets, once. Of a visit that went
     * to several windows only the last is known, so that its wait is counted from there.
     */
    public static RunningDay of(Hall hall) {
        RunningDay day = NONE; // a hall without a plan has no tickets
        for (Ticket ticket : hall.tickets().all().values()) {
            day = day.with(Visit.met(ticket, hall), hall.rules().locality());
        }
        return day;
    }

    /** After an event of that hall. */
    public RunningDay after(HallEvent event, Hall before, Hall after) {
        if (event instanceof DayStarted) {
            return NONE;
        }
        return Subject.of(event)
                .map(after.tickets()::known)
                .map(ticket -> with(visit(ticket, event, before), after.rules().locality()))
                .orElse(this);
    }

    private Visit visit(Ticket ticket, HallEvent event, Hall before) {
        return visits.get(ticket.id())
                .map(visit -> visit.after(ticket, before, event.at()))
                .getOrElse(() -> Visit.begun(ticket));
    }

    private RunningDay with(Visit visit, Locality locality) {
        RunningFigures without =
                visits.get(visit.now().id())
                        .map(before -> figures.with(VisitShare.of(before, locality), -1))
                        .getOrElse(figures);
        return new RunningDay(
                visits.put(visit.now().id(), visit),
                without.with(VisitShare.of(visit, locality), 1));
    }

    public RunningFigures figures() {
        return figures;
    }
}
