package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.MatterPlan;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A made-up visitor with everything that chance decides, so that two rule sets meet the very same
 * people.
 *
 * @param arrival when the visitor stands at the kiosk
 */
record Visitor(Instant arrival, MatterPlan matter, LaneId lane, Visit visit) {
    /**
     * @param missing whether the visitor misses the first call
     * @param away how long after being marked absent the visitor is back; null for never
     * @param walk from the call to the window
     */
    record Visit(boolean missing, @Nullable Duration away, Duration walk, Duration service) {}
}
