package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.CounterClosed;
import io.jiaohao.server.domain.event.CounterOffered;
import io.jiaohao.server.domain.event.DayEnded;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketExpired;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The turn of the business day, due before the first command of the new one (DOMAIN N2, H4). */
final class DayTurn {
    private DayTurn() {}

    /**
     * What must happen before anything at that moment; never a day back, whatever the clock says.
     */
    static List<HallEvent> due(Hall hall, Instant at) {
        HallPlan plan = hall.plan();
        if (plan == null) {
            return List.of();
        }
        LocalDate today = plan.locality().businessDay(at);
        LocalDate last = hall.day().date();
        if (last != null && !today.isAfter(last)) {
            return List.of();
        }
        List<HallEvent> events = new ArrayList<>();
        if (last != null) {
            endOf(hall, last, at, events);
        }
        events.add(new DayStarted(today, at));
        return events;
    }

    private static void endOf(Hall hall, LocalDate day, Instant at, List<HallEvent> events) {
        hall.tickets()
                .live()
                .sorted((one, other) -> one.place().compareTo(other.place()))
                .forEach(ticket -> events.add(new TicketExpired(ticket.id(), at)));
        hall.counters()
                .values()
                .filter(counter -> !counter.isClosed())
                .forEach(counter -> events.add(new CounterClosed(counter.id(), at)));
        hall.counters()
                .values()
                .filter(counter -> counter.isClosed() && !counter.shift().offered().isEmpty())
                .forEach(counter -> events.add(new CounterOffered(counter.id(), List.of(), at)));
        events.add(new DayEnded(day, at));
    }
}
