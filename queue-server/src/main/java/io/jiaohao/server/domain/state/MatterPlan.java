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
     * @param hours when tickets are issued; null for when the hall issues them
     * @param cap takes a day; null for no limit
     * @param materials papers to bring
     * @param whenFull what else a visitor can do when the cap is reached (DOMAIN T2)
     */
    public record Terms(
            @Nullable OpeningHours hours,
            @Nullable Integer cap,
            List<Text> materials,
            @Nullable Text whenFull) {
        public Terms {
            materials = List.copyOf(materials);
        }
    }
}
