package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Tickets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A business day began: numbers start again, requests and tickets of the day before are history.
 * Visitors who never came are forgotten after the hall's time (DOMAIN T4).
 */
public record DayStarted(LocalDate day, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        int kept = hall.rules().rules().taking().perHolder().noShowDays();
        return hall.with(hall.day().at(day, hall.day().noShows().since(day.minusDays(kept))))
                .with(Tickets.NONE)
                .with(hall.board().ofNewDay());
    }
}
