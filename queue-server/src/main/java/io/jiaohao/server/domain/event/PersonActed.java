package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ruling;
import java.time.Instant;

/**
 * Somebody who watches over the hall had something done: what, is in the events that follow it. For
 * the audit (DOMAIN Q11); no device is told.
 *
 * @param action the command's name
 * @param subject what it was done to: ids, in the command's order, separated by commas
 */
public record PersonActed(Ruling ruling, String action, String subject) implements HallEvent {
    @Override
    public Instant at() {
        return ruling.at();
    }

    @Override
    public Hall applyTo(Hall hall) {
        return hall;
    }

    @Override
    public boolean shown() {
        return false;
    }
}
