package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visitor's place, from the kiosk to the end of the day. */
public record Ticket(
        TicketId id,
        TicketNumber number,
        Errand errand,
        TicketState state,
        Place place,
        Times times,
        Handling handling) {

    /**
     * @param told what the visitor was told at the kiosk
     * @param counted the limits it counts against, as {@link Issued} names them
     * @param why of its last call; null before the first
     * @param deferred whether its holder has let others go first, which may be done once
     */
    public record Handling(
            Progress progress,
            Promise told,
            List<String> counted,
            @Nullable Why why,
            boolean deferred) {
        public Handling {
            counted = List.copyOf(counted);
        }

        Handling with(Progress other) {
            return new Handling(other, told, counted, why, deferred);
        }
    }

    public Progress progress() {
        return handling.progress();
    }

    public Promise told() {
        return handling.told();
    }

    public boolean live() {
        return state.live();
    }

    /** Assumed: the visitor was called, and the clerk went on without a word (PROTOCOL.md). */
    public static final String ASSUMED = "assumed";

    public Ticket in(TicketState next, Times when, Progress how) {
        return new Ticket(id, number, errand, next, place, when, handling.with(how));
    }

    /** With other progress in the same state. */
    public Ticket with(Progress other) {
        return in(state, times, other);
    }

    /** Called for a reason. */
    public Ticket because(Why why) {
        return new Ticket(
                id,
                number,
                errand,
                state,
                place,
                times,
                new Handling(progress(), told(), handling.counted(), why, handling.deferred()));
    }

    /**
     * @param eligible since when it waits there
     */
    public Ticket waitingAt(Place where, Errand what, Instant eligible) {
        return new Ticket(
                id,
                number,
                what,
                TicketState.WAITING,
                where,
                times.returned(eligible),
                handling.with(progress().returnedTo(where.onlyAt())));
    }

    /**
     * At another place, in the same state.
     *
     * @param eligible since when it waits there
     */
    public Ticket at(Place where, Instant eligible) {
        return new Ticket(id, number, errand, state, where, times.since(eligible), handling);
    }

    /** Behind others, because its holder is late. */
    public Ticket deferredTo(Place where) {
        return new Ticket(
                id,
                number,
                errand,
                state,
                where,
                times,
                new Handling(progress(), told(), handling.counted(), handling.why(), true));
    }

    /** With a clerk's word for the next one. */
    public Ticket noted(String note) {
        return in(state, times, progress().noted(note));
    }
}
