package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/**
 * What an alert says is so again before it was cleared; no device is told.
 *
 * @param alert its key
 */
public record AlertReturned(String alert, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(
                hall.board().watching(watch -> watch.changing(alert, entry -> entry.eased(null))));
    }

    @Override
    public boolean shown() {
        return false;
    }
}
