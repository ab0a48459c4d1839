package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.DayBook;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Text;
import java.time.Instant;
import java.util.Set;

/**
 * No more numbers are issued of these matters, until that is taken back or the day ends.
 *
 * @param reason what visitors are told
 */
public record TakingStopped(Set<MatterId> matters, Text reason, Instant at) implements HallEvent {
    public TakingStopped {
        matters = Set.copyOf(matters);
    }

    @Override
    public Hall applyTo(Hall hall) {
        DayBook day = hall.day();
        return hall.with(day.with(day.stops().stopping(matters, reason))).showing(at);
    }
}
