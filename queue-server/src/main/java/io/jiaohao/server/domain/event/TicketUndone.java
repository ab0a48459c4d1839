package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The counter took its last action back; the ticket is at hand again and is not announced.
 *
 * @param ticket as it was before that action
 */
public record TicketUndone(Ticket ticket, CounterId counter, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Counter desk = hall.counter(counter);
        Counter.Undoable undone = Objects.requireNonNull(desk.memory().undoable());
        return unpaced(hall, undone.occupied()).with(ticket).with(desk.restoring(undone, at));
    }

    /** The window is occupied still: its time counts when it ends (DOMAIN P2). */
    private Hall unpaced(Hall hall, @Nullable Duration occupied) {
        return occupied == null
                ? hall
                : hall.with(
                        hall.day()
                                .with(
                                        ticket.errand().queue(),
                                        queue -> queue.with(queue.pace().without(occupied))));
    }
}
