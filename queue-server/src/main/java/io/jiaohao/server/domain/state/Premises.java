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

    /** Whether some counter always does that matter in that queue. */
    public boolean does(QueueId queue, MatterId matter) {
        return counters.stream().anyMatch(counter -> counter.does(queue, matter));
    }

    public Premises with(List<CounterPlan> others) {
        return new Premises(zones, others, pauseReasons);
    }
}
