package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stop of a visit at a window, from the call until the ticket leaves the window.
 *
 * @param waited until the call; null when it was not waiting, but set aside
 * @param recalls calls of the same stop after the first (DOMAIN M3)
 */
public record Station(
        Errand errand,
        Post post,
        @Nullable Duration waited,
        Moments moments,
        int recalls,
        Ending ending) {

    /**
     * When what happened there.
     *
     * @param ended null while at hand
     */
    public record Moments(Instant called, @Nullable Instant started, @Nullable Instant ended) {}

    /** How a ticket left a window. */
    public enum Ending {
        AT_HAND,
        FINISHED,
        /** The clerk went on without a word. */
        ASSUMED,
        ABSENT,
        HELD,
        /** Transferred. */
        SENT_ON,
        /** Taken away from the window: by the end of the day, or because it was no ticket. */
        CUT_OFF
    }

    /**
     * The ticket is at hand, again or in a new state.
     *
     * @param more recalls
     */
    Station with(Ticket ticket, int more) {
        Instant started = ticket.times().startedAt();
        return new Station(
                errand,
                post,
                waited,
                new Moments(moments.called(), started, null),
                recalls + more,
                Ending.AT_HAND);
    }

    Station left(Ending how, Instant at, @Nullable ClerkId clerk) {
        Post last = clerk == null ? post : new Post(post.counter(), clerk);
        return new Station(
                errand,
                last,
                waited,
                new Moments(moments.called(), moments.started(), at),
                recalls,
                how);
    }

    /** It turned out that nobody had come. */
    Station missed() {
        return new Station(errand, post, waited, moments, recalls, Ending.ABSENT);
    }

    static Ending ending(Ticket left) {
        return switch (left.state()) {
            case DONE -> assumed(left) ? Ending.ASSUMED : Ending.FINISHED;
            case ABSENT -> Ending.ABSENT;
            case HELD -> Ending.HELD;
            case WAITING -> Ending.SENT_ON;
            case CALLED, SERVING -> Ending.AT_HAND;
            case CANCELLED, VOIDED, EXPIRED -> Ending.CUT_OFF;
        };
    }

    static boolean assumed(Ticket ticket) {
        return Ticket.ASSUMED.equals(ticket.progress().outcome());
    }

    /** Whether the visitor came: only then was the call successful (DOMAIN M1). */
    public boolean came() {
        return switch (ending) {
            case FINISHED, ASSUMED, HELD, SENT_ON -> true;
            case AT_HAND, CUT_OFF -> moments.started() != null;
            case ABSENT -> false;
        };
    }

    /** From the start to the finish; of an assumed one nobody knows the start. */
    Optional<Duration> service() {
        return ending == Ending.FINISHED
                ? Span.between(moments.started(), moments.ended())
                : Optional.empty();
    }

    /** From the call to the finish, or until the clerk gave the visitor up (P2). */
    Optional<Duration> occupancy() {
        return switch (ending) {
            case FINISHED, ASSUMED, ABSENT -> Span.between(moments.called(), moments.ended());
            case AT_HAND, HELD, SENT_ON, CUT_OFF -> Optional.empty();
        };
    }
}
