package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hall's file was read. A plan that drops a queue, a matter or a counter with people in it is
 * refused, naming it, unless it is said what becomes of them (DOMAIN X7): nobody's place may
 * vanish.
 *
 * @param plan as the file says
 */
public record ConfigureHall(HallPlan plan, Closing closing, Instant at) implements HallCommand {
    /** A file that says nothing of closing. */
    public ConfigureHall(HallPlan plan, Instant at) {
        this(plan, Closing.UNDECIDED, at);
    }

    @Override
    public Decision decide(Hall hall) {
        if (hall.plan() == null) {
            return done(new Replanning(hall, at).to(plan));
        }
        Dropping dropping = new Dropping(hall, plan, closing);
        Optional<Decision> refusal = dropping.refusal();
        return refusal.orElseGet(() -> change(hall, dropping));
    }

    private Decision change(Hall hall, Dropping dropping) {
        List<HallEvent> events =
                new ArrayList<>(new Closure(hall, plan, at).events(dropping.fates()));
        Hall left = Calling.after(hall, events);
        events.addAll(new Replanning(left, at).to(plan));
        return done(events);
    }

    private static Decision done(List<HallEvent> events) {
        return new Decision.Accepted(events, new Answer.Nobody());
    }
}
