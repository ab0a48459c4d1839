package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.called;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.ordering;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Rules.Ceiling;
import io.jiaohao.server.domain.state.Rules.Lanes;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Why;
import io.jiaohao.server.domain.state.Why.CallRule;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Plans;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.TestHall;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whom "next" calls, and why: DOMAIN Q1 to Q9, W5, W7, X2, X3, R3. */
class CallOrderTest {
    private static final Step PRIORITY_TAKES = take(PASSPORT).in(PRIORITY);

    /** A001 to A003 ordinary, A004 to A008 priority. */
    private static HallScenario bothLanes(HallPlan plan) {
        return givenHall(plan, open(ONE), times(3, take(PASSPORT)), times(5, PRIORITY_TAKES));
    }

    private static HallScenario assertWhy(HallScenario hall, String number, CallRule rule) {
        return hall.thenTicket(
                number,
                ticket -> assertEquals(rule, assertNotNullWhy(ticket.handling().why()).rule()));
    }

    private static Why assertNotNullWhy(@org.jspecify.annotations.Nullable Why why) {
        assertNotNull(why);
        return Objects.requireNonNull(why);
    }

    private static List<String> passed(HallScenario hall, String number) {
        List<String> passed = new java.util.ArrayList<>();
        hall.thenTicket(
                number,
                ticket ->
                        assertNotNullWhy(ticket.handling().why())
                                .passed()
                                .forEach(
                                        each ->
                                                passed.add(
                                                        each.ticket().value().substring(9)
                                                                + " "
                                                                + each.because())));
        return passed;
    }

    @Test
    void shouldQ4CallTwoOfPriorityForOneOrdinary() {
        bothLanes(TestHall.plan())
                .thenCallsInOrder(
                        ONE, "A004", "A005", "A001", "A006", "A007", "A002", "A008", "A003");
    }

    @Test
    void shouldQ4AdvanceTheRoundOnlyWhileBothLanesWait() {
        given(open(ONE), PRIORITY_TAKES, PRIORITY_TAKES)
                .and(next(ONE), start(ONE), next(ONE), start(ONE)) // alone: not counted
                .and(take(PASSPORT), PRIORITY_TAKES, PRIORITY_TAKES, PRIORITY_TAKES)
                .thenCallsInOrder(ONE, "A004", "A005", "A003", "A006");
    }

    @Test
    void shouldQ4SayWhoseTurnItWas() {
        HallScenario hall = bothLanes(TestHall.plan()).when(next(ONE));
        assertWhy(hall, "A004", CallRule.LANE_SHARE);
        assertEquals(List.of("A001 OTHER_LANE"), passed(hall, "A004"));
    }

    @Test
    void shouldCallInOrderOfArrivalWhereTheHallWantsThat() {
        HallScenario hall =
                bothLanes(ordering(Lanes.ARRIVAL, new Ceiling(null, true))).when(next(ONE));
        assertWhy(hall, "A001", CallRule.FIRST_IN_LINE);
    }

    @Test
    void shouldCallTheFavouredLaneFirstWhereTheHallWantsThat() {
        HallScenario hall =
                bothLanes(ordering(Lanes.STRICT, new Ceiling(null, true)))
                        .thenCallsInOrder(ONE, "A004", "A005", "A006", "A007", "A008", "A001");
        assertWhy(hall, "A004", CallRule.LANE_FIRST);
    }

    @Test
    void shouldQ5LetAnOrdinaryVisitorGrowOldEnough() {
        HallPlan ageing = ordering(Lanes.AGEING, new Ceiling(null, true));
        HallScenario hall =
                givenHall(ageing, open(ONE), take(PASSPORT), minutes(20), PRIORITY_TAKES)
                        .and(minutes(9))
                        .when(next(ONE)); // 29 minutes once, 9 minutes three times
        assertWhy(hall, "A001", CallRule.AGEING);
        givenHall(ageing, open(ONE), take(PASSPORT), minutes(20), PRIORITY_TAKES)
                .and(minutes(11))
                .when(next(ONE)) // 31 minutes once, 11 minutes three times
                .thenExpect(called("A002", ONE));
    }

    @Test
    void shouldH5CallInOrderOfArrivalWhileNobodyKnowsWhoGrewOld() {
        HallPlan ageing = ordering(Lanes.AGEING, new Ceiling(null, true));
        givenHall(ageing, open(ONE), take(PASSPORT).in(PRIORITY), minutes(-60), take(PASSPORT))
                .and(minutes(5))
                .when(next(ONE))
                .thenExpect(called("A001", ONE));
    }

    @Test
    void shouldQ6PreferAnOrdinaryVisitorOverTheCeiling() {
        HallScenario hall =
                given(open(ONE), take(PASSPORT), PRIORITY_TAKES, minutes(31)).when(next(ONE));
        assertWhy(hall, "A001", CallRule.CEILING);
    }

    @Test
    void shouldQ6CallAtMostOneOverdueOrdinaryForEachOfPriority() {
        bothLanes(TestHall.plan())
                .and(minutes(31))
                .thenCallsInOrder(
                        ONE, "A001", "A004", "A002", "A005", "A003", "A006", "A007", "A008");
    }

    @Test
    void shouldQ6CallAllOverdueOnesFirstWithoutABound() {
        bothLanes(ordering(Lanes.STRICT, new Ceiling(Duration.ofMinutes(30), false)))
                .and(minutes(31))
                .thenCallsInOrder(ONE, "A001", "A002", "A003", "A004");
    }

    @Test
    void shouldQ3W5HelpOutWhenTheOtherQueueHasWaitedTooLong() {
        HallScenario hall =
                given(open(ONE), take(DEED), minutes(16), take(PASSPORT)).when(next(ONE));
        assertWhy(hall, "B001", CallRule.OVERFLOW);
    }

    @Test
    void shouldW5KeepToTheOwnQueueWhileItHasWaitedLonger() {
        given(open(ONE), take(PASSPORT), take(DEED), minutes(16))
                .when(next(ONE))
                .thenExpect(called("A001", ONE));
    }

    @Test
    void shouldW5ReturnToTheOwnQueueByItself() {
        given(open(ONE), take(DEED), minutes(16), take(PASSPORT), take(DEED), next(ONE))
                .and(start(ONE))
                .when(next(ONE))
                .thenTicket("A001", TicketState.CALLED);
    }

    @Test
    void shouldQ3PreferTheFirstQueueThoughTheOtherCameEarlier() {
        HallScenario hall = given(open(ONE), take(DEED), take(PASSPORT)).when(next(ONE));
        assertWhy(hall, "A001", CallRule.PREFERRED_QUEUE);
        assertEquals(List.of("B001 OTHER_QUEUE"), passed(hall, "A001"));
    }

    @Test
    void shouldQ3HelpOutWithALongQueue() {
        Served property = new Served(PROPERTY, List.of(), null, 2, false);
        HallPlan plan =
                Plans.with(TestHall.plan(), Plans.counter(ONE, Served.all(TRAVEL), property));
        HallScenario hall =
                givenHall(plan, open(ONE), take(DEED), take(DEED), take(PASSPORT)).when(next(ONE));
        assertWhy(hall, "B001", CallRule.LONG_QUEUE);
    }

    @Test
    void shouldQ2CallOnlyPairsThatTheCounterServes() {
        HallScenario hall =
                givenHall(oneDoing(PERMIT), open(ONE), take(PASSPORT), take(PERMIT))
                        .when(next(ONE));
        assertWhy(hall, "A002", CallRule.FIRST_IN_LINE);
        assertEquals(List.of("A001 NOT_DONE_HERE"), passed(hall, "A002"));
    }

    private static HallPlan oneDoing(MatterId... matters) {
        Served some = new Served(TRAVEL, List.of(matters), null, null, false);
        return Plans.with(TestHall.plan(), Plans.counter(ONE, some));
    }

    @Test
    void shouldQ2CallTheMattersOfAPairInTheOrderOfTheirNumbers() {
        givenHall(oneDoing(PERMIT, PASSPORT), open(ONE))
                .and(take(PASSPORT), take(PERMIT), take(PERMIT), take(PASSPORT))
                .thenCallsInOrder(ONE, "A001", "A002", "A003", "A004");
    }

    @Test
    void shouldQ7NameTheFirstFewWhomAPairPassesOver() {
        HallScenario hall =
                givenHall(oneDoing(PERMIT), open(ONE), times(4, take(PASSPORT)), take(PERMIT))
                        .when(next(ONE));
        assertEquals(
                List.of("A001 NOT_DONE_HERE", "A002 NOT_DONE_HERE", "A003 NOT_DONE_HERE"),
                passed(hall, "A005"));
    }

    @Test
    void shouldX1CallWhoWasSentBeforeTheCounterDidPairsOnly() {
        Served permits = new Served(TRAVEL, List.of(PERMIT), null, null, false);
        HallPlan plan =
                Plans.with(
                        TestHall.plan(),
                        Plans.counter(ONE, permits),
                        Plans.counter(TWO, Served.all(TRAVEL)));
        given(open(ONE, TWO), take(PASSPORT), next(TWO), take(PERMIT), transfer(TWO, ONE, true))
                .and(configure(plan))
                .thenCallsInOrder(ONE, "A001", "A002");
    }

    @Test
    void shouldQ9NotCallAPersonWhoIsBeingServed() {
        given(open(ONE, TWO), take(PASSPORT).by(ALICE), take(DEED).by(ALICE), next(ONE))
                .when(next(TWO))
                .thenAnsweredNobody();
    }

    @Test
    void shouldQ9CallTheOtherTicketAMinuteAfterTheFirst() {
        given(open(ONE, TWO), take(PASSPORT).by(ALICE), take(DEED).by(ALICE), take(DEED))
                .and(next(ONE), start(ONE), finish(ONE), seconds(59), next(TWO))
                .thenTicket("B002", TicketState.CALLED) // the place is kept, not the turn
                .and(start(TWO), seconds(1))
                .when(next(TWO))
                .thenTicket("B001", TicketState.CALLED);
    }

    private static Step avoiding() {
        return transfer(ONE, PERMIT, true);
    }

    @Test
    void shouldX2OfferItAgainAfterTwoMinutes() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE), avoiding(), seconds(120))
                .when(next(ONE))
                .thenTicket("A001", TicketState.CALLED);
    }

    @Test
    void shouldX2OfferItWhenNoOtherCounterCanCallIt() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE), avoiding(), close(TWO))
                .when(next(ONE))
                .thenTicket("A001", TicketState.CALLED);
    }

    @Test
    void shouldX3CallAReturnedVisitorBeforeNewOnes() {
        HallScenario hall =
                given(open(ONE), times(3, take(PASSPORT)), next(ONE), hold(ONE), next(ONE))
                        .and(start(ONE), checkIn("A001"))
                        .when(next(ONE));
        assertWhy(hall, "A001", CallRule.RETURNED);
    }

    @Test
    void shouldX3CallAtMostOneReturnedVisitorForEachNewOne() {
        HallScenario hall =
                given(open(ONE), times(4, take(PASSPORT)), next(ONE), hold(ONE), next(ONE))
                        .and(hold(ONE), checkIn("A001"), checkIn("A002"), next(ONE))
                        .thenTicket("A001", TicketState.CALLED)
                        .and(start(ONE), next(ONE))
                        .thenTicket("A003", TicketState.CALLED);
        assertEquals(List.of("A002 RETURNED_IN_TURN"), passed(hall, "A003"));
        hall.and(start(ONE), next(ONE)).thenTicket("A002", TicketState.CALLED);
    }

    @Test
    void shouldR3LetThreeOthersGoFirstWhateverTheirLane() {
        given(open(ONE), PRIORITY_TAKES, times(5, take(PASSPORT)), next(ONE))
                .and(absent(ONE, "left"), checkIn("A001"))
                .thenCallsInOrder(ONE, "A002", "A003", "A004", "A001", "A005", "A006");
    }

    @Test
    void shouldW3SayThatTheClerkChose() {
        HallScenario hall =
                given(open(ONE), take(PASSPORT), take(PASSPORT)).when(call(ONE, "A002"));
        assertWhy(hall, "A002", CallRule.SPECIFIC);
        assertEquals(List.of("A001 CLERKS_CHOICE"), passed(hall, "A002"));
    }

    @Test
    void shouldQ7StoreNoMoreThanAFewOfThosePassedOver() {
        Served permits = new Served(TRAVEL, List.of(PERMIT), null, null, false);
        HallPlan plan = Plans.with(TestHall.plan(), Plans.counter(ONE, permits));
        HallScenario hall =
                givenHall(plan, open(ONE), times(30, take(PASSPORT)), take(PERMIT)).when(next(ONE));
        assertEquals(3, passed(hall, "A031").size());
    }
}
