package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a visitor waits longer than the ticket promised (DOMAIN P4).
 *
 * @param counters of its queue that are missing; none when they are all there
 */
public record Lateness(Reason reason, List<CounterId> counters) {

    /** What the visitor is told. */
    public enum Reason {
        WINDOW_PAUSED,
        WINDOW_CLOSED,
        SLOWER_THAN_USUAL
    }

    public Lateness {
        counters = List.copyOf(counters);
    }

    /** What the counters are called. */
    public List<String> labels(HallPlan plan) {
        return counters.stream()
                .map(id -> plan.counter(id).map(CounterPlan::label).orElse(id.value()))
                .toList();
    }

    /**
     * Of a waiting ticket that was never called, and whose holder let nobody go first; none of one
     * that was promised nothing.
     *
     * @param now what it would be promised now
     */
    public static Optional<Lateness> of(Hall hall, Ticket ticket, Promise now, Instant at) {
        Instant told = ticket.times().takenAt().plusSeconds(ticket.told().highSeconds());
        boolean later = told.isBefore(at.plusSeconds(now.lowSeconds()));
        return later
                        && !ticket.told().unknown()
                        && ticket.progress().calls() == 0
                        && !ticket.handling().deferred()
                ? Optional.of(because(hall, ticket, at))
                : Optional.empty();
    }

    private static Lateness because(Hall hall, Ticket ticket, Instant at) {
        List<CounterId> due = due(hall, ticket, at);
        List<CounterId> paused =
                due.stream().filter(counter -> hall.counter(counter).isPaused()).toList();
        if (!paused.isEmpty()) {
            return new Lateness(Reason.WINDOW_PAUSED, paused);
        }
        List<CounterId> closed =
                due.stream().filter(counter -> hall.counter(counter).isClosed()).toList();
        return closed.isEmpty()
                ? new Lateness(Reason.SLOWER_THAN_USUAL, List.of())
                : new Lateness(Reason.WINDOW_CLOSED, closed);
    }

    /** The counters that should serve the ticket's queue now. */
    private static List<CounterId> due(Hall hall, Ticket ticket, Instant at) {
        ServiceDay day = ServiceDay.of(hall.rules(), at);
        Errand errand = ticket.errand();
        return hall.rules().premises().counters().stream()
                .filter(plan -> plan.does(errand.queue(), errand.matter()))
                .filter(plan -> day.planned(plan).stream().anyMatch(span -> span.holds(0)))
                .map(CounterPlan::id)
                .toList();
    }
}
