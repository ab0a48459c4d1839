package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.time.Instant;

/** The hall's configuration was read; counters that are new begin closed. */
public record HallConfigured(HallPlan plan, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Map<CounterId, Counter> counters = LinkedHashMap.empty();
        for (CounterPlan counter : plan.premises().counters()) {
            counters = counters.put(counter.id(), hall.counter(counter.id()));
        }
        return hall.with(plan).with(counters);
    }
}
