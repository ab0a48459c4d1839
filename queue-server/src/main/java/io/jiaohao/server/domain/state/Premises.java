package io.jiaohao.server.domain.state;

import java.util.List;

/** The rooms of a hall: zones, counters, and why a counter may pause. */
public record Premises(
        List<NamedPlan<HallZoneId>> zones,
        List<CounterPlan> counters,
        List<NamedPlan<PauseReasonId>> pauseReasons) {
    public Premises {
        zones = List.copyOf(zones);
        counters = List.copyOf(counters);
        pauseReasons = List.copyOf(pauseReasons);
    }
}
