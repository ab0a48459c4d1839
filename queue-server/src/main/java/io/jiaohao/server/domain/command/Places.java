package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Row;
import io.jiaohao.server.domain.state.Ticket;
import io.vavr.collection.Iterator;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

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
     * Behind the next few callable by anybody, who go first whatever their lane (DOMAIN R3); at the
     * end where fewer wait.
     *
     * @param others how many; 0 for all
     */
    Place behindNext(int others) {
        return behind(others, callable()).orElseGet(this::end);
    }

    /** The same behind those after a place; empty where nobody is. */
    Optional<Place> behindNext(int others, Place from) {
        Supplier<Iterator<Place>> after =
                () -> callable().filter(place -> place.compareTo(from) > 0);
        return after.get().isEmpty()
                ? Optional.empty()
                : Optional.of(behind(others, after.get()).orElseGet(this::end));
    }

    private Iterator<Place> callable() {
        return hall.tickets()
                .line(queue)
                .iterator()
                .map(Row.Entry::place)
                .filter(place -> place.onlyAt() == null);
    }

    private Optional<Place> behind(int others, Iterator<Place> line) {
        long calls = hall.day().queue(queue).calls();
        return others <= 0
                ? Optional.empty()
                : line.drop(others - 1)
                        .headOption()
                        .map(place -> place.behind(count()).afterCalls(calls + others))
                        .toJavaOptional();
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
