package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One queue that a counter serves.
 *
 * @param matters the only ones of the queue that it can do; empty for all (DOMAIN Q2: pairs)
 * @param after its visitors come before those of preferred queues when the first in line has waited
 *     so long; null for the hall's rule (DOMAIN Q3, W5)
 * @param length or when so many wait; null for never
 * @param onlyInNeed only while the counter was opened for it in need (DOMAIN W6)
 */
public record Served(
        QueueId queue,
        List<MatterId> matters,
        @Nullable Duration after,
        @Nullable Integer length,
        boolean onlyInNeed) {
    public Served {
        matters = List.copyOf(matters);
    }

    /** The whole queue, always. */
    public static Served all(QueueId queue) {
        return new Served(queue, List.of(), null, null, false);
    }

    public boolean does(MatterId matter) {
        return matters.isEmpty() || matters.contains(matter);
    }
}
