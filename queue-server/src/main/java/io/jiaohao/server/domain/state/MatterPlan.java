package io.jiaohao.server.domain.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter as configured.
 *
 * @param lanes the first is the default
 * @param terms when and how often it is issued, and what to bring
 */
public record MatterPlan(
        MatterId id, Text name, Text department, QueueId queue, List<LaneId> lanes, Terms terms) {
    public MatterPlan {
        lanes = List.copyOf(lanes);
    }

    /**
     * @param hours when tickets are issued
     * @param cap takes a day; null for no limit
     * @param materials papers to bring
     */
    public record Terms(OpeningHours hours, @Nullable Integer cap, List<Text> materials) {
        public Terms {
            materials = List.copyOf(materials);
        }
    }
}
