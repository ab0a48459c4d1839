package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Plans.counter;
import static io.jiaohao.server.scenario.Plans.overflowing;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Why;
import io.jiaohao.server.domain.state.Why.CallRule;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Plans;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** W5 and Q3: when a counter turns to a queue of lower preference. One prefers travel. */
class OverflowTest {
    private static HallPlan hall(Served second) {
        return Plans.with(plan(), counter(ONE, Served.all(TRAVEL), second));
    }

    private static void assertCalled(HallScenario hall, String number, CallRule rule) {
        hall.when(next(ONE))
                .thenAnswered(number, TicketState.CALLED)
                .thenTicket(
                        number,
                        ticket -> {
                            Why why = Objects.requireNonNull(ticket.handling().why());
                            assertEquals(rule, why.rule());
                        });
    }

    @Test
    void shouldW5TakeTheSecondQueueWhenNobodyWaitsInTheFirst() {
        assertCalled(given(open(ONE), take(MORTGAGE)), "B001", CallRule.FIRST_IN_LINE);
    }

    @Test
    void shouldW5StayWithTheFirstQueueUntilTheSecondHasWaitedFifteenMinutes() {
        assertCalled(
                given(open(ONE), take(MORTGAGE), take(PASSPORT), minutes(15)),
                "A001",
                CallRule.PREFERRED_QUEUE);
    }

    @Test
    void shouldW5TakeTheSecondQueueWhenItsFirstHasWaitedOverFifteenMinutes() {
        assertCalled(
                given(open(ONE), take(MORTGAGE), take(PASSPORT), minutes(15), seconds(1)),
                "B001",
                CallRule.OVERFLOW);
    }

    @Test
    void shouldW5StayWithTheFirstQueueWhenItsOwnFirstHasWaitedLonger() {
        assertCalled(
                given(open(ONE), take(PASSPORT), take(MORTGAGE), minutes(30)),
                "A001",
                CallRule.FIRST_IN_LINE);
    }

    @Test
    void shouldW5ReturnToTheFirstQueueByItself() {
        HallScenario hall =
                given(open(ONE), take(MORTGAGE), times(2, take(PASSPORT)), minutes(10))
                        .and(take(MORTGAGE), minutes(6));
        assertCalled(hall, "B001", CallRule.OVERFLOW);
        assertCalled(hall.and(seconds(10)), "A001", CallRule.FIRST_IN_LINE);
        assertCalled(hall.and(seconds(10)), "A002", CallRule.FIRST_IN_LINE);
        assertCalled(hall.and(seconds(10)), "B002", CallRule.FIRST_IN_LINE);
    }

    @Test
    void shouldQ3TurnToTheSecondQueueAfterItsOwnTime() {
        HallPlan soon = hall(overflowing(PROPERTY, Duration.ofMinutes(5), null));
        assertCalled(
                givenHall(soon, open(ONE), take(MORTGAGE), take(PASSPORT), minutes(5)),
                "A001",
                CallRule.PREFERRED_QUEUE);
        assertCalled(
                givenHall(soon, open(ONE), take(MORTGAGE), take(PASSPORT), seconds(301)),
                "B001",
                CallRule.OVERFLOW);
    }

    @Test
    void shouldQ3WaitLongerWhereTheSecondQueueSaysSo() {
        HallPlan late = hall(overflowing(PROPERTY, Duration.ofMinutes(20), null));
        assertCalled(
                givenHall(late, open(ONE), take(MORTGAGE), take(PASSPORT), minutes(20)),
                "A001",
                CallRule.PREFERRED_QUEUE);
    }

    @Test
    void shouldQ3TurnToTheSecondQueueWhenItIsTooLong() {
        HallPlan three = hall(overflowing(PROPERTY, null, 3));
        assertCalled(
                givenHall(three, open(ONE), times(2, take(MORTGAGE)), take(PASSPORT)),
                "A001",
                CallRule.PREFERRED_QUEUE);
        assertCalled(
                givenHall(three, open(ONE), times(3, take(MORTGAGE)), take(PASSPORT)),
                "B001",
                CallRule.LONG_QUEUE);
    }

    @Test
    void shouldQ3StayWithWhoCameFirstHoweverLongTheSecondQueueIs() {
        HallPlan three = hall(overflowing(PROPERTY, null, 3));
        assertCalled(
                givenHall(three, open(ONE), take(PASSPORT), times(5, take(MORTGAGE))),
                "A001",
                CallRule.FIRST_IN_LINE);
    }
}
