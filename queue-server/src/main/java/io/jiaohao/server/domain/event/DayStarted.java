package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Tickets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A business day began: numbers start again, requests and tickets of the day before are history.
 */
public record DayStarted(LocalDate day, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.day().at(day, hall.day().noShows()))
                .with(Tickets.NONE)
                .with(hall.board().ofNewDay());
    }
}
