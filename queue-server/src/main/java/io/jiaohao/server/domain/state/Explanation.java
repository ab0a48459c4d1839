package io.jiaohao.server.domain.state;

import io.jiaohao.server.domain.state.Why.Because;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why visitors who came later were called before a ticket (DOMAIN Q7).
 *
 * @param overtakings the latest first; at most {@link #MOST}
 */
public record Explanation(Ticket ticket, List<Overtaking> overtakings) {
    public static final int MOST = 20;

    /**
     * One who came later and was called before.
     *
     * @param why of the call
     * @param because what it came to for the ticket that asks
     */
    public record Overtaking(
            TicketId ticket,
            TicketNumber number,
            CounterId counter,
            Instant at,
            Why.CallRule why,
            Because because) {}

    public Explanation {
        overtakings = List.copyOf(overtakings);
    }

    public static Explanation of(Hall hall, Ticket ticket) {
        Set<CounterId> serving = serving(hall, ticket.errand().queue());
        return new Explanation(
                ticket,
                hall.tickets()
                        .all()
                        .values()
                        .toJavaStream()
                        .flatMap(other -> called(other).stream())
                        .filter(call -> overtook(ticket, call))
                        .filter(call -> concerns(ticket, call, serving))
                        .sorted(
                                Comparator.comparing(Called::at)
                                        .reversed()
                                        .thenComparing(call -> call.ticket().id().value()))
                        .limit(MOST)
                        .map(call -> overtaking(hall, ticket, call))
                        .toList());
    }

    /** Where and when a ticket was called last, and why. */
    private record Called(Ticket ticket, CounterId counter, Instant at, Why why) {}

    private static Optional<Called> called(Ticket ticket) {
        Why why = ticket.handling().why();
        CounterId counter = ticket.progress().counter();
        Instant at = ticket.times().calledAt();
        return why == null || counter == null || at == null
                ? Optional.empty()
                : Optional.of(new Called(ticket, counter, at, why));
    }

    /** Came later, and was called while the other waited. */
    private static boolean overtook(Ticket own, Called other) {
        Times times = own.times();
        Instant until = times.calledAt() == null ? times.endedAt() : times.calledAt();
        return other.ticket().times().takenAt().isAfter(times.takenAt())
                && (until == null || other.at().isBefore(until));
    }

    private static boolean concerns(Ticket own, Called other, Set<CounterId> serving) {
        return own.errand().queue().equals(other.ticket().errand().queue())
                || serving.contains(other.counter());
    }

    private static Set<CounterId> serving(Hall hall, QueueId queue) {
        return hall.rules().premises().counters().stream()
                .filter(plan -> plan.serves(queue).isPresent())
                .map(CounterPlan::id)
                .collect(Collectors.toSet());
    }

    private static Overtaking overtaking(Hall hall, Ticket own, Called call) {
        return new Overtaking(
                call.ticket().id(),
                call.ticket().number(),
                call.counter(),
                call.at(),
                call.why().rule(),
                because(hall, own, call));
    }

    private static Because because(Hall hall, Ticket own, Called call) {
        List<Why.Passed> passed = call.why().passed();
        return passed.stream()
                .filter(each -> each.ticket().equals(own.id()))
                .map(Why.Passed::because)
                .findFirst()
                .or(() -> obstacle(hall, own, call.counter()))
                .or(
                        () ->
                                passed.stream()
                                        .filter(each -> isLineOf(own, each))
                                        .map(Why.Passed::because)
                                        .findFirst())
                .orElse(Because.PLACED_BEFORE);
    }

    /** What holds for the ticket alone, and not for the line it stands in. */
    private static Optional<Because> obstacle(Hall hall, Ticket own, CounterId counter) {
        CounterId only = own.place().onlyAt();
        if (only != null && !only.equals(counter)) {
            return Optional.of(Because.FOR_OTHER_COUNTER);
        }
        boolean done =
                hall.rules()
                        .counter(counter)
                        .filter(plan -> plan.mayDo(own.errand().queue(), own.errand().matter()))
                        .isPresent();
        return done ? Optional.empty() : Optional.of(Because.NOT_DONE_HERE);
    }

    private static boolean isLineOf(Ticket own, Why.Passed passed) {
        return passed.queue().equals(own.errand().queue())
                && passed.lane().equals(own.errand().lane());
    }
}
