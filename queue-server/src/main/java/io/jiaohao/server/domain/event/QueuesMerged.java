package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import java.time.Instant;

/**
 * A clerk had everybody who waited in one queue wait in another (DOMAIN X6, Q11). Devices are told
 * of each ticket; this is for the audit.
 *
 * @param counter where the clerk did it
 */
public record QueuesMerged(QueueId from, QueueId to, CounterId counter, ClerkId clerk, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall;
    }

    @Override
    public boolean shown() {
        return false;
    }
}
