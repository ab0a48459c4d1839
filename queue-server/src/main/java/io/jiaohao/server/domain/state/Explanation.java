package io.jiaohao.server.domain.state;

import io.jiaohao.server.domain.state.Why.Because;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        return new Explanation(
                ticket,
                hall.tickets()
                        .all()
                        .values()
                        .toJavaStream()
                        .flatMap(other -> overtaking(hall, ticket, other).stream())
                        .sorted(
                                Comparator.comparing(Overtaking::at)
                                        .reversed()
                                        .thenComparing(each -> each.ticket().value()))
                        .limit(MOST)
                        .toList());
    }

    private static Optional<Overtaking> overtaking(Hall hall, Ticket own, Ticket other) {
        Why why = other.handling().why();
        CounterId counter = other.progress().counter();
        Instant at = other.times().calledAt();
        if (why == null || counter == null || at == null || !overtook(own, other, at)) {
            return Optional.empty();
        }
        boolean sameQueue = own.errand().queue().equals(other.errand().queue());
        return sameQueue || serves(hall, counter, own.errand().queue())
                ? Optional.of(
                        new Overtaking(
                                other.id(),
                                other.number(),
                                counter,
                                at,
                                why.rule(),
                                because(hall, own, new Called(counter, why))))
                : Optional.empty();
    }

    /** Came later, and was called while the other waited. */
    private static boolean overtook(Ticket own, Ticket other, Instant called) {
        Instant ownCall = own.times().calledAt();
        return other.times().takenAt().isAfter(own.times().takenAt())
                && (ownCall == null || called.isBefore(ownCall));
    }

    private static boolean serves(Hall hall, CounterId counter, QueueId queue) {
        return hall.rules().counter(counter).flatMap(plan -> plan.serves(queue)).isPresent();
    }

    /** Where, and why there. */
    private record Called(CounterId counter, Why why) {}

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
                        .flatMap(plan -> plan.serves(own.errand().queue()))
                        .filter(served -> served.does(own.errand().matter()))
                        .isPresent();
        return done ? Optional.empty() : Optional.of(Because.NOT_DONE_HERE);
    }

    private static boolean isLineOf(Ticket own, Why.Passed passed) {
        return passed.queue().equals(own.errand().queue())
                && passed.lane().equals(own.errand().lane());
    }
}
