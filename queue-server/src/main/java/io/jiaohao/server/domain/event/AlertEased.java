package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/**
 * What an alert says is no longer so. It is cleared when that stays so for the hall's time, so that
 * it does not come and go; no device is told.
 *
 * @param alert its key
 */
public record AlertEased(String alert, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(
                hall.board().watching(watch -> watch.changing(alert, entry -> entry.eased(at))));
    }

    @Override
    public boolean shown() {
        return false;
    }
}
