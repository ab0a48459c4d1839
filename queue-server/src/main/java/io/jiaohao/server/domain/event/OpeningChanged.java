package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Opening;
import java.time.Instant;

/** The hall opened or closed, or issues other matters than before. */
public record OpeningChanged(Opening opening, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.day().showing(opening));
    }
}
