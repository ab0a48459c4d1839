package io.jiaohao.server.domain.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which counters serve which queues at the moment, those that help in need included.
 *
 * @param byCounter queues in its order of preference
 */
record Desks(
        Hall hall,
        Map<QueueId, List<CounterPlan>> byQueue,
        Map<CounterId, List<QueueId>> byCounter) {

    static Desks of(Hall hall) {
        Map<QueueId, List<CounterPlan>> byQueue = new HashMap<>();
        Map<CounterId, List<QueueId>> byCounter = new HashMap<>();
        for (CounterPlan counter : hall.rules().premises().counters()) {
            List<QueueId> served = served(hall, counter);
            byCounter.put(counter.id(), served);
            for (QueueId queue : served) {
                byQueue.computeIfAbsent(queue, none -> new ArrayList<>()).add(counter);
            }
        }
        return new Desks(hall, byQueue, byCounter);
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
        return byCounter.getOrDefault(counter.id(), List.of());
    }
}
