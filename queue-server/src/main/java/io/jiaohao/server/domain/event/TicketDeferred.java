package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;

/** A waiting visitor is late and lets a few others go first; the wait goes on. */
public record TicketDeferred(TicketId ticket, Place place, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.tickets().known(ticket).deferredTo(place));
    }
}
