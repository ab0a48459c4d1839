package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When what happened to a ticket. */
public record Times(
        LocalDate day,
        Instant takenAt,
        @Nullable Instant calledAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    public static Times taken(LocalDate day, Instant at) {
        return new Times(day, at, null, null, null);
    }

    public Times called(Instant at) {
        return new Times(day, takenAt, at, null, null);
    }

    public Times started(Instant at) {
        return new Times(day, takenAt, calledAt, at, null);
    }

    public Times ended(Instant at) {
        return new Times(day, takenAt, calledAt, startedAt, at);
    }

    /** Waiting again. */
    public Times returned() {
        return new Times(day, takenAt, null, null, null);
    }
}
