package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.CounterClosed;
import io.jiaohao.server.domain.event.HallConfigured;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gives a hall another plan; counters that it has no more are closed first. */
record Replanning(Hall hall, Instant at) {
    /** What of an older plan was only being served out leaves when nobody needs it (DOMAIN X7). */
    List<HallEvent> due() {
        return hall.rules().catalogue().leavers().isEmpty() ? List.of() : to(hall.rules().filed());
    }

    /**
     * @param file the plan as its file says
     */
    List<HallEvent> to(HallPlan file) {
        HallPlan next = hall.plan() == null ? file : Remainder.of(hall, file);
        if (next.equals(hall.plan())) {
            return List.of();
        }
        List<HallEvent> events = new ArrayList<>();
        hall.counters()
                .values()
                .filter(counter -> !counter.isClosed() && next.counter(counter.id()).isEmpty())
                .map(Counter::id)
                .forEach(id -> events.add(new CounterClosed(id, at)));
        events.add(new HallConfigured(next, at));
        return events;
    }
}
