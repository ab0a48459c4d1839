package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.AlertEntry;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person knows of an alert; no device is told.
 *
 * @param alert its key
 * @param by null where nobody signed the order
 */
public record AlertAcknowledged(String alert, @Nullable PersonId by, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        AlertEntry.Sight sight = new AlertEntry.Sight(by, at);
        return hall.with(
                hall.board().watching(watch -> watch.changing(alert, entry -> entry.seen(sight))));
    }

    @Override
    public boolean shown() {
        return false;
    }
}
