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
 * need.
 */
record Helpers(Hall hall, Instant at) {
    /** What the counters are told that they were not told before. */
    List<HallEvent> changes() {
        List<HallEvent> changes = new ArrayList<>();
        for (CounterPlan plan : hall.rules().premises().counters()) {
            Counter counter = hall.counter(plan.id());
            if (!counter.isClosed()) {
                changesAt(counter, inNeed(plan), changes);
            }
        }
        return changes;
    }

    private List<QueueId> inNeed(CounterPlan plan) {
        return plan.serves().stream()
                .filter(Served::onlyInNeed)
                .map(Served::queue)
                .filter(hall.board()::needsHelp)
                .toList();
    }

    private void changesAt(Counter counter, List<QueueId> inNeed, List<HallEvent> changes) {
        List<QueueId> helped = counter.shift().helping();
        List<QueueId> still = helped.stream().filter(inNeed::contains).toList();
        List<QueueId> offers = inNeed.stream().filter(queue -> !helped.contains(queue)).toList();
        if (!still.equals(helped)) {
            changes.add(new CounterHelping(counter.id(), still, at));
        }
        if (!offers.equals(counter.shift().offered())) {
            changes.add(new CounterOffered(counter.id(), offers, at));
        }
    }
}
