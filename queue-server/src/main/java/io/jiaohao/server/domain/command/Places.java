package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.vavr.collection.TreeMap;
import java.time.Instant;
import java.util.Optional;

/** The places that a queue's line has to give (DOMAIN X1, Q11, N8). */
record Places(Hall hall, QueueId queue) {
    Place end() {
        return Place.atEnd(count());
    }

    Place first() {
        TreeMap<Place, TicketId> line = hall.tickets().line(queue);
        return line.isEmpty() ? end() : line.head()._1.before(count());
    }

    Place behind(Ticket other) {
        return other.place().behind(count());
    }

    /** As if taken then: before the first one in line who has waited since later. */
    Place asTakenAt(Instant time) {
        long earlier =
                hall.tickets()
                        .line(queue)
                        .values()
                        .toJavaStream()
                        .map(hall.tickets()::known)
                        .filter(ticket -> since(ticket).isPresent())
                        .takeWhile(ticket -> !since(ticket).orElseThrow().isAfter(time))
                        .mapToLong(ticket -> ticket.place().arrival())
                        .reduce(0, (one, next) -> next);
        return Place.taken(earlier, time, count());
    }

    /** Which moment a place in line stands for; none where somebody was let in between others. */
    private static Optional<Instant> since(Ticket ticket) {
        Place place = ticket.place();
        if (place.given() > 0) {
            return Optional.of(Instant.ofEpochMilli(place.given()));
        }
        return place.behind() == 0 ? Optional.of(ticket.times().eligibleAt()) : Optional.empty();
    }

    private long count() {
        return hall.seq() + 1;
    }
}
