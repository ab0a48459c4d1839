package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.command.Heir.Pair;
import io.jiaohao.server.domain.state.Premises;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Served;
import java.util.HashSet;
import java.util.Set;

/**
 * What the counters always do, to be asked for many matters: as {@link Premises#does}, without
 * going from counter to counter each time.
 */
record Workload(Set<QueueId> queues, Set<Pair> pairs) {
    static Workload of(Premises premises) {
        Set<QueueId> queues = new HashSet<>();
        Set<Pair> pairs = new HashSet<>();
        premises.counters().stream()
                .flatMap(counter -> counter.serves().stream())
                .filter(served -> !served.onlyInNeed())
                .forEach(served -> note(served, queues, pairs));
        return new Workload(queues, pairs);
    }

    private static void note(Served served, Set<QueueId> queues, Set<Pair> pairs) {
        if (served.matters().isEmpty()) {
            queues.add(served.queue());
        }
        served.matters().forEach(matter -> pairs.add(new Pair(served.queue(), matter)));
    }

    boolean has(Pair pair) {
        return queues.contains(pair.queue()) || pairs.contains(pair);
    }
}
