package io.jiaohao.server.domain.state;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket by its id or by today's number; exactly one is given. */
public record TicketRef(@Nullable TicketId id, @Nullable String number) {
    public Optional<Ticket> in(Hall hall) {
        if (id != null) {
            return hall.tickets().find(id);
        }
        return Optional.ofNullable(hall.day().date())
                .map(day -> Numbering.id(day, String.valueOf(number)))
                .flatMap(hall.tickets()::find);
    }
}
