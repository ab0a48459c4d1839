package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.DayBook;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Issued;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visitor took a number.
 *
 * @param prefix whose series the number belongs to
 * @param serial its place in the series
 * @param anonymousAt the kiosk that gave it to nobody known, for its limit (DOMAIN T4); null for a
 *     known person, from a guide, or given offline
 */
public record TicketTaken(
        Ticket ticket, String prefix, int serial, @Nullable DeviceId anonymousAt, Instant at)
        implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        Issued issued =
                hall.day().issued().using(prefix, serial).counting(ticket.handling().counted(), 1);
        Issued noted = anonymousAt == null ? issued : issued.anonymousAgain(anonymousAt, at);
        boolean favoured = hall.rules().catalogue().favours(ticket.errand().lane());
        DayBook day =
                hall.day()
                        .with(noted)
                        .with(ticket.errand().queue(), queue -> queue.taken(favoured));
        return hall.with(ticket).with(day);
    }
}
