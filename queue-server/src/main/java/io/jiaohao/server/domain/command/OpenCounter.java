package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofCounter;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.CounterOpened;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;
import java.util.Optional;

/**
 * A clerk, whose pin was checked, begins to work at a counter (DOMAIN W9).
 *
 * @param takeOver whether to take the counter from another clerk
 */
public record OpenCounter(CounterId counter, Counter.Staff staff, boolean takeOver, Instant at)
        implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        if (hall.rules().counter(counter).isEmpty()) {
            return rejected(Refusal.UNKNOWN_COUNTER);
        }
        Optional<Counter> bound = hall.counterOf(staff.terminal());
        if (bound.isPresent() && !bound.get().id().equals(counter)) {
            return rejected(Refusal.TERMINAL_HAS_COUNTER, bound.get().id());
        }
        Counter.Staff present = hall.counter(counter).staff();
        if (staff.equals(present)) {
            return ofCounter(counter);
        }
        boolean free = present == null || present.clerk().equals(staff.clerk());
        return free || takeOver
                ? ofCounter(counter, new CounterOpened(counter, staff, at))
                : rejected(Refusal.COUNTER_TAKEN, counter);
    }
}
