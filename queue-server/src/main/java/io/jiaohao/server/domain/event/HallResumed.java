package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.DayBook;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/** The emergency is over; everybody is where he was (DOMAIN H7). */
public record HallResumed(Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        DayBook day = hall.day();
        return hall.with(day.with(day.stops().stopping(null))).showing(at);
    }
}
