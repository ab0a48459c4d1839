package io.jiaohao.server.domain.state;

import org.jspecify.annotations.Nullable;

/**
 * A lane as configured. The first of the hall is the ordinary one; the others are favoured, in
 * their order.
 *
 * @param share its calls in a round while other lanes wait too (DOMAIN Q4)
 * @param rate how fast its waiting counts (DOMAIN Q5)
 * @param prefix set before the queue's own, so that its numbers are told apart (DOMAIN N7); null
 *     for none
 */
public record LanePlan(LaneId id, Text name, int share, int rate, @Nullable String prefix) {
    public static final int FAVOURED_SHARE = 2;
    public static final int FAVOURED_RATE = 3;
}
