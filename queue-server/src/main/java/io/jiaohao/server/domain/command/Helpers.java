package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.CounterHelping;
import io.jiaohao.server.domain.event.CounterOffered;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Served;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which counters could open a queue that needs help, and which do (DOMAIN W6). Help ends with the
 * need; help that was ordered ends when nobody waits there any more.
 */
record Helpers(Hall hall, Instant at) {
    /** What the counters are told that they were not told before. */
    List<HallEvent> changes() {
        List<HallEvent> changes = new ArrayList<>();
        for (CounterPlan plan : hall.rules().premises().counters()) {
            Counter counter = hall.counter(plan.id());
            changesAt(counter, wanting(plan, counter), changes);
        }
        return changes;
    }

    /** A closed counter is asked only by order. */
    private List<QueueId> wanting(CounterPlan plan, Counter counter) {
        return plan.serves().stream()
                .filter(Served::onlyInNeed)
                .map(Served::queue)
                .filter(
                        queue ->
                                isOrdered(counter, queue)
                                        || !counter.isClosed()
                                                && hall.board().watch().needsHelp(queue))
                .toList();
    }

    private boolean isOrdered(Counter counter, QueueId queue) {
        return counter.shift().ordered().contains(queue) && hall.tickets().waitingIn(queue) > 0;
    }

    private void changesAt(Counter counter, List<QueueId> wanting, List<HallEvent> changes) {
        List<QueueId> helped = counter.shift().helping();
        List<QueueId> still = helped.stream().filter(wanting::contains).toList();
        List<QueueId> offers = wanting.stream().filter(queue -> !helped.contains(queue)).toList();
        if (!still.equals(helped)) {
            changes.add(new CounterHelping(counter.id(), still, at));
        }
        if (!offers.equals(counter.shift().offered())) {
            changes.add(new CounterOffered(counter.id(), offers, at));
        }
    }
}
