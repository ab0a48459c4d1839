package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Lease;
import java.time.Instant;

/** A kiosk got a block of numbers to issue from while it is offline; no device is shown this. */
public record NumbersLeased(Lease lease, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.day().with(hall.day().issued().leasing(lease)));
    }

    @Override
    public boolean shown() {
        return false;
    }
}
