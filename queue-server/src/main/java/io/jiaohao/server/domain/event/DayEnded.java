package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;
import java.time.LocalDate;

/** A business day ended; every ticket has its end before it. */
public record DayEnded(LocalDate day, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall;
    }
}
