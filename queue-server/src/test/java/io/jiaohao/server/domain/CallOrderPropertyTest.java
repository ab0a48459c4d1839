package io.jiaohao.server.domain;

import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.ORDINARY;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.ordering;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Rules.Ceiling;
import io.jiaohao.server.domain.state.Rules.Lanes;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** What holds in the order of calls, whatever comes: takes, calls and time only. */
class CallOrderPropertyTest {
    private static final int TRIES = 200;
    private static final int MOST_STEPS = 150;
    private static final Duration CEILING = Duration.ofMinutes(30);

    /** A step with its name, for the report of a failure. */
    record Move(String name, Step step) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A call that was made by the hall's rules, and whom. */
    record Called(Ticket ticket, TicketCalled event) {}

    @Provide
    Arbitrary<List<Move>> calm() {
        Arbitrary<Move> takes =
                Arbitraries.of(
                        new Move("passport", Steps.take(PASSPORT)),
                        new Move("passport", Steps.take(PASSPORT)),
                        new Move("priority", Steps.take(PASSPORT).in(PRIORITY)),
                        new Move("permit", Steps.take(PERMIT)),
                        new Move("deed", Steps.take(DEED)),
                        new Move("mortgage", Steps.take(MORTGAGE)));
        Arbitrary<Move> calls = Arbitraries.of(ONE, TWO).map(CallOrderPropertyTest::serve);
        Arbitrary<Move> time =
                Arbitraries.of(1L, 5L, 17L, 31L)
                        .map(minutes -> new Move(minutes + " min", Steps.minutes(minutes)));
        return Arbitraries.frequencyOf(Tuple.of(6, takes), Tuple.of(4, calls), Tuple.of(2, time))
                .list()
                .ofMaxSize(MOST_STEPS);
    }

    private static Move serve(CounterId counter) {
        return new Move(
                "next at " + counter,
                stage -> {
                    Steps.next(counter).play(stage);
                    Steps.start(counter).play(stage);
                });
    }

    private static List<Called> calls(List<Move> stream, Lanes lanes) {
        HallStage stage = HallStage.configured(ordering(lanes, new Ceiling(CEILING, true)), NINE);
        Steps.open(ONE, TWO).play(stage);
        stream.forEach(move -> move.step().play(stage));
        stage.verifyReplay();
        Map<TicketId, Ticket> taken = new HashMap<>();
        List<Called> calls = new ArrayList<>();
        for (HallEvent event : stage.events()) {
            if (event instanceof TicketTaken take) {
                taken.put(take.ticket().id(), take.ticket());
            } else if (event instanceof TicketCalled call) {
                calls.add(new Called(taken.get(call.call().ticket()), call));
            }
        }
        return calls;
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldQ1CallInTheOrderOfTakingWithinALane(
            @ForAll("calm") List<Move> stream, @ForAll Lanes lanes) {
        Map<String, Long> last = new HashMap<>();
        for (Called call : calls(stream, lanes)) {
            Ticket ticket = call.ticket();
            String lane = ticket.errand().queue() + "/" + ticket.errand().lane();
            long arrival = ticket.place().arrival();
            assertTrue(arrival > last.getOrDefault(lane, -1L), ticket.number() + " in " + lane);
            last.put(lane, arrival);
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldQ6NeverCallTwoOverdueOrdinaryOnesWhileAPriorityOneWaits(
            @ForAll("calm") List<Move> stream) {
        Map<QueueId, Boolean> overdueBefore = new HashMap<>();
        for (Called call : calls(stream, Lanes.RATIO)) {
            if (call.event().why().turn() != null) { // both lanes waited
                QueueId queue = call.ticket().errand().queue();
                boolean overdue = isOverdue(call);
                assertFalse(overdue && overdueBefore.getOrDefault(queue, false));
                overdueBefore.put(queue, overdue);
            }
        }
    }

    private static boolean isOverdue(Called call) {
        Duration waited = Duration.between(call.ticket().times().eligibleAt(), call.event().at());
        return call.ticket().errand().lane().equals(ORDINARY) && waited.compareTo(CEILING) > 0;
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldQ4GivePriorityAtMostTwoOfThreeContestedCallsBeforeTheCeiling(
            @ForAll("calm") List<Move> stream) {
        List<Called> contested =
                calls(stream, Lanes.RATIO).stream()
                        .filter(call -> call.event().why().turn() != null)
                        .toList();
        Map<LaneId, Integer> inARow = new HashMap<>();
        for (Called call : contested) {
            LaneId lane = call.ticket().errand().lane();
            inARow.merge(lane, 1, Integer::sum);
            inARow.keySet().removeIf(other -> !other.equals(lane));
            assertTrue(inARow.getOrDefault(PRIORITY, 0) <= 2 * 2, "two rounds may meet");
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldQ7PassOverOnlyThoseWhoCameEarlier(
            @ForAll("calm") List<Move> stream, @ForAll Lanes lanes) {
        Map<TicketId, Long> arrivals = new HashMap<>();
        List<Called> calls = calls(stream, lanes);
        calls.forEach(call -> arrivals.put(call.ticket().id(), call.ticket().place().arrival()));
        for (Called call : calls) {
            call.event().why().passed().stream()
                    .filter(passed -> arrivals.containsKey(passed.ticket()))
                    .forEach(
                            passed ->
                                    assertTrue(
                                            arrivals.get(passed.ticket())
                                                    < call.ticket().place().arrival()));
        }
    }

    @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
    void shouldQ7DecideTheSameAgain(@ForAll("calm") List<Move> stream, @ForAll Lanes lanes) {
        assertEquals(calls(stream, lanes), calls(stream, lanes));
    }
}
