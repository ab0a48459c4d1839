package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a ticket.
 *
 * @param eligibleAt since when it waits at its place: when it was taken, or sent to a new one
 *     (DOMAIN Q1, M1)
 * @param remindAt when one that is held is to be brought to mind (DOMAIN X3); null for the hall's
 *     rule
 */
public record Times(
        LocalDate day,
        Instant takenAt,
        Instant eligibleAt,
        @Nullable Instant calledAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant remindAt) {

    public static Times taken(LocalDate day, Instant at) {
        return new Times(day, at, at, null, null, null, null);
    }

    public Times called(Instant at) {
        return new Times(day, takenAt, eligibleAt, at, null, null, null);
    }

    public Times started(Instant at) {
        return new Times(day, takenAt, eligibleAt, calledAt, at, null, null);
    }

    public Times ended(Instant at) {
        return new Times(day, takenAt, eligibleAt, calledAt, startedAt, at, null);
    }

    /** Waiting again, at the old place or, from that moment, at a new one. */
    public Times returned(Instant eligible) {
        return new Times(day, takenAt, eligible, null, null, null, null);
    }

    /** Set aside, and to be brought to mind then. */
    public Times reminding(@Nullable Instant at) {
        return new Times(day, takenAt, eligibleAt, calledAt, startedAt, endedAt, at);
    }

    /** As one that waits since then. */
    public Times since(Instant eligible) {
        return new Times(day, takenAt, eligible, calledAt, startedAt, endedAt, remindAt);
    }
}
