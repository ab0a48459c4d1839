package io.jiaohao.server.domain.state;

import java.util.List;
import java.util.Optional;

/**
 * A counter as configured.
 *
 * @param serves in order of preference (DOMAIN Q3)
 */
public record CounterPlan(
        CounterId id, String label, HallZoneId zone, List<Served> serves, Staffing staffing) {
    public CounterPlan {
        serves = List.copyOf(serves);
    }

    /** The queues it always serves, in order of preference. */
    public List<QueueId> queues() {
        return serves.stream().filter(each -> !each.onlyInNeed()).map(Served::queue).toList();
    }

    /** The same counter serving other queues. */
    public CounterPlan serving(List<Served> others) {
        return new CounterPlan(id, label, zone, others, staffing);
    }

    /** Whether it always does that matter in that queue (DOMAIN Q2: pairs). */
    public boolean does(QueueId queue, MatterId matter) {
        return serves(queue).filter(each -> !each.onlyInNeed() && each.does(matter)).isPresent();
    }

    /** Whether it does that matter in that queue, always or in need. */
    public boolean mayDo(QueueId queue, MatterId matter) {
        return serves(queue).filter(each -> each.does(matter)).isPresent();
    }

    public Optional<Served> serves(QueueId queue) {
        return serves.stream().filter(each -> each.queue().equals(queue)).findFirst();
    }
}
