package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The hall itself calls the next visitor for a counter that has been free for so long (DOMAIN W8,
 * 自动派单). Such a call counts as the clerk's press: one made in the same moment is the same one.
 */
record AutoCalls(Hall hall, Instant at) {
    /** The calls that are due, for the counter that has been free for longest first. */
    List<HallEvent> due() {
        Duration after = hall.rules().rules().watch().autoCallAfter();
        if (after == null || hall.stopped() != null) {
            return List.of();
        }
        List<HallEvent> calls = new ArrayList<>();
        Hall now = hall;
        for (Counter counter : free(after)) {
            Optional<TicketCalled> call = new Calling(counter.id(), at).next(now);
            if (call.isPresent()) {
                calls.add(call.get());
                now = call.get().fold(now);
            }
        }
        return calls;
    }

    private List<Counter> free(Duration after) {
        return hall.counters()
                .values()
                .toJavaStream()
                .filter(Counter::isOpen)
                .filter(counter -> counter.shift().freeSince() != null)
                .filter(counter -> Elapsed.atLeast(after, counter.shift().freeSince(), at))
                .filter(counter -> hall.rules().isWorkingTime(counter.id(), at))
                .sorted(
                        Comparator.comparing(
                                counter -> Objects.requireNonNull(counter.shift().freeSince())))
                .toList();
    }
}
