package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket waits again: transferred, checked in, or let go by a counter that closed.
 *
 * @param since as one waiting since then; null for as long as before at the same place, else from
 *     now
 * @param from the counter that had it at hand and transferred it; null otherwise
 * @param note from one clerk to the next
 */
public record TicketReturned(
        TicketId ticket,
        Errand errand,
        Place place,
        @Nullable Instant since,
        @Nullable CounterId from,
        @Nullable String note,
        Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Ticket before = hall.tickets().known(ticket);
        Ticket waiting = missed(before).waitingAt(there(hall, before), errand, eligible(before));
        Ticket after = note == null ? waiting : waiting.noted(note);
        return from == null ? hall.with(after) : new Leaving(hall, before, from, at).as(after);
    }

    /** Done with unseen, and back: the visitor had not come (DOMAIN R3). */
    private static Ticket missed(Ticket before) {
        long missedAt = before.progress().missedAt();
        return before.state() == TicketState.DONE
                ? before.with(before.progress().absent(before.progress().note(), missedAt))
                : before;
    }

    /** Calls are counted queue by queue. */
    private Place there(Hall hall, Ticket before) {
        QueueId left = before.errand().queue();
        return left.equals(errand.queue())
                ? place
                : place.recounted(
                        hall.day().queue(left).calls(), hall.day().queue(errand.queue()).calls());
    }

    private Instant eligible(Ticket before) {
        if (since != null) {
            return since;
        }
        return place.compareTo(before.place()) == 0 ? before.times().eligibleAt() : at;
    }
}
