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

    /** The same matter in another queue. */
    public MatterPlan in(QueueId other) {
        return new MatterPlan(id, name, department, other, lanes, terms);
    }

    /**
     * @param hours when tickets are issued; null for when the hall issues them
     * @param cap takes a day; null for no limit
     * @param identity whether it must be known who the visitor is
     * @param materials papers to bring
     * @param whenFull what else a visitor can do when the cap is reached (DOMAIN T2)
     */
    public record Terms(
            @Nullable OpeningHours hours,
            @Nullable Integer cap,
            Identity identity,
            List<Text> materials,
            @Nullable Text whenFull) {
        public Terms {
            materials = List.copyOf(materials);
        }

        /** Whether its own terms set a limit; the hall's hours may still do. */
        public boolean isCapped() {
            return cap != null || (hours != null && hours.isCapped());
        }
    }

    /** Whether it must be known who the visitor is (DOMAIN T4, T9). */
    public enum Identity {
        /** Anybody gets a number. */
        OPTIONAL,
        /** A number is given to a known person only. */
        REQUIRED,
        /** And the clerk checks at the window that it is this person (实名). */
        REAL_NAME
    }
}
