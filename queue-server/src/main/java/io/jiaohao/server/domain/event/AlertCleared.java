package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/** It is as it should be again, or was taken back; no device is told. */
public record AlertCleared(Alert alert, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.board().watching(watch -> watch.clearing(alert, at)));
    }

    @Override
    public boolean shown() {
        return false;
    }
}
