package io.jiaohao.server.domain.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which counters serve which queues at the moment, those that help in need included. */
record Desks(Hall hall, Map<QueueId, List<CounterPlan>> byQueue) {

    static Desks of(Hall hall) {
        Map<QueueId, List<CounterPlan>> byQueue = new HashMap<>();
        for (CounterPlan counter : hall.rules().premises().counters()) {
            for (QueueId queue : served(hall, counter)) {
                byQueue.computeIfAbsent(queue, none -> new ArrayList<>()).add(counter);
            }
        }
        return new Desks(hall, byQueue);
    }

    private static List<QueueId> served(Hall hall, CounterPlan counter) {
        List<QueueId> served = new ArrayList<>(counter.serves().size());
        for (Served each : counter.serves()) {
            if (!each.onlyInNeed() || helps(hall, counter, each.queue())) {
                served.add(each.queue());
            }
        }
        return served;
    }

    private static boolean helps(Hall hall, CounterPlan counter, QueueId queue) {
        return hall.counter(counter.id()).shift().helping().contains(queue);
    }

    /** In the order of the plan. */
    List<CounterPlan> serving(QueueId queue) {
        return byQueue.getOrDefault(queue, List.of());
    }

    /** In the counter's order of preference. */
    List<QueueId> served(CounterPlan counter) {
        return served(hall, counter);
    }
}
