package io.jiaohao.server.domain.state;

import java.util.List;

/**
 * What the hall's file no longer has and tickets of before still need (DOMAIN X7). It takes no new
 * visitors, and leaves the plan when the last of them is gone.
 *
 * @param counters those that the file no longer has
 * @param own the file's own form of counters that meanwhile serve more than it says
 */
public record Leavers(
        List<LaneId> lanes,
        List<QueueId> queues,
        List<MatterId> matters,
        List<CounterId> counters,
        List<CounterPlan> own) {
    public static final Leavers NONE =
            new Leavers(List.of(), List.of(), List.of(), List.of(), List.of());

    public Leavers {
        lanes = List.copyOf(lanes);
        queues = List.copyOf(queues);
        matters = List.copyOf(matters);
        counters = List.copyOf(counters);
        own = List.copyOf(own);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The counters as the file has them. */
    List<CounterPlan> without(List<CounterPlan> all) {
        return all.stream()
                .filter(counter -> !counters.contains(counter.id()))
                .map(this::ownForm)
                .toList();
    }

    private CounterPlan ownForm(CounterPlan counter) {
        return own.stream()
                .filter(each -> each.id().equals(counter.id()))
                .findFirst()
                .orElse(counter);
    }
}
