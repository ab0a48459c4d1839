package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.NumbersLeased;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Lease;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import java.time.Instant;
import java.util.Objects;

/** A kiosk wants a block of numbers to issue while it is offline, good for the day (DOMAIN N8). */
public record LeaseNumbers(DeviceId kiosk, QueueId queue, int count, Instant at)
        implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        return hall.rules()
                .catalogue()
                .queue(queue)
                .filter(found -> !leaves(hall))
                .map(found -> lease(hall, found))
                .orElseGet(() -> rejected(Refusal.UNKNOWN_QUEUE));
    }

    private boolean leaves(Hall hall) {
        return hall.rules().catalogue().leavers().queues().contains(queue);
    }

    private Decision lease(Hall hall, QueuePlan plan) {
        int from = hall.day().issued().lastSerial(plan.prefix()) + 1;
        Instant until = hall.rules().locality().endOfDay(Objects.requireNonNull(hall.day().date()));
        Lease lease = new Lease(kiosk, queue, plan.prefix(), from, from + count - 1, until, at);
        return accepted(new Answer.OfLease(lease), new NumbersLeased(lease, at));
    }
}
