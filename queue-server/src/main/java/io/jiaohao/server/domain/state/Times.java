package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a ticket.
 *
 * @param eligibleAt since when it waits at its place: when it was taken, or sent to a new one
 *     (DOMAIN Q1, M1)
 */
public record Times(
        LocalDate day,
        Instant takenAt,
        Instant eligibleAt,
        @Nullable Instant calledAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    public static Times taken(LocalDate day, Instant at) {
        return new Times(day, at, at, null, null, null);
    }

    public Times called(Instant at) {
        return new Times(day, takenAt, eligibleAt, at, null, null);
    }

    public Times started(Instant at) {
        return new Times(day, takenAt, eligibleAt, calledAt, at, null);
    }

    public Times ended(Instant at) {
        return new Times(day, takenAt, eligibleAt, calledAt, startedAt, at);
    }

    /** Waiting again, at the old place or, from that moment, at a new one. */
    public Times returned(Instant eligible) {
        return new Times(day, takenAt, eligible, null, null, null);
    }
}
