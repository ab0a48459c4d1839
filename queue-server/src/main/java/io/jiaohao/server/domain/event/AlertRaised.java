package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/** Something began that a supervisor should look at; no device is told. */
public record AlertRaised(Alert alert, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.board().watching(watch -> watch.raising(alert, at)));
    }

    @Override
    public boolean shown() {
        return false;
    }
}
