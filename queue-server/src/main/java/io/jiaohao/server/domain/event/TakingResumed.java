package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.DayBook;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.MatterId;
import java.time.Instant;
import java.util.Set;

/** Numbers of these matters are issued again in their hours. */
public record TakingResumed(Set<MatterId> matters, Instant at) implements HallEvent {
    public TakingResumed {
        matters = Set.copyOf(matters);
    }

    @Override
    public Hall applyTo(Hall hall) {
        DayBook day = hall.day();
        return hall.with(day.with(day.stops().resuming(matters))).showing(at);
    }
}
