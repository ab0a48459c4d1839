package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.QueueId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who has nothing to do, by queue, longest idle first. */
final class IdleClerks {
    private final Map<QueueId, Set<Clerk>> byQueue = new HashMap<>();

    void add(Clerk clerk) {
        clerk.window().queues().forEach(queue -> of(queue).add(clerk));
    }

    void remove(Clerk clerk) {
        clerk.window().queues().forEach(queue -> of(queue).remove(clerk));
    }

    private Set<Clerk> of(QueueId queue) {
        return byQueue.computeIfAbsent(queue, first -> new LinkedHashSet<>());
    }

    /**
     * Those who may call from the queue: before all others those who prefer it to their other
     * queues.
     */
    List<Clerk> serving(QueueId queue) {
        List<Clerk> serving = new ArrayList<>(of(queue));
        serving.sort(Comparator.comparingInt(clerk -> clerk.window().queues().indexOf(queue)));
        return serving;
    }
}
