package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Row;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Instant;

/** The places that a queue's line has to give (DOMAIN X1, Q11, N8). */
record Places(Hall hall, QueueId queue) {
    Place end() {
        return Place.atEnd(count());
    }

    Place first() {
        Row line = hall.tickets().line(queue);
        return line.isEmpty() ? end() : line.head().place().before(count());
    }

    Place behind(Ticket other) {
        return other.place().behind(count());
    }

    /**
     * As if taken then: before the first one in line who has waited since later. Where the clock
     * was set back since somebody in line came, times do not tell: then at the end (H5).
     */
    Place asTakenAt(Instant time, Instant now) {
        boolean setBack =
                hall.tickets()
                        .line(queue)
                        .latest()
                        .filter(latest -> Elapsed.isSetBack(latest, now))
                        .isPresent();
        return setBack ? end() : asTakenAt(time);
    }

    private Place asTakenAt(Instant time) {
        long earlier =
                hall.tickets()
                        .line(queue)
                        .lastSince(time)
                        .map(entry -> entry.place().arrival())
                        .orElse(0L);
        return Place.taken(earlier, time, count());
    }

    private long count() {
        return hall.seq() + 1;
    }
}
