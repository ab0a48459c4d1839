package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.absent;
import static io.jiaohao.server.scenario.Facts.called;
import static io.jiaohao.server.scenario.Facts.finished;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.recall;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.stopped;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.CallId;
import io.jiaohao.server.domain.state.Rules.NextWhileCalled;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code ticket.next}: whom it calls, what it ends, and when two presses are one. */
class CallNextTest {
    @Test
    void shouldQ1CallTheVisitorWhoHasWaitedLongest() {
        given(open(ONE), take(PASSPORT), take(PERMIT))
                .when(next(ONE))
                .thenExpect(called("A001", ONE))
                .thenAnswered("A001", TicketState.CALLED)
                .thenLine(TRAVEL, "A002");
    }

    @Test
    void shouldQ3TakeTheCountersQueuesInItsOrderOfPreference() {
        given(open(TWO), take(PASSPORT), take(DEED))
                .when(next(TWO))
                .thenExpect(called("B001", TWO));
    }

    @Test
    void shouldQ3TakeTheSecondQueueWhenNobodyWaitsInTheFirst() {
        given(open(TWO), take(PASSPORT)).when(next(TWO)).thenExpect(called("A001", TWO));
    }

    @Test
    void shouldQ2NotCallFromAQueueThatTheCounterDoesNotServe() {
        given(open(ONE), take(HELP)).when(next(ONE)).thenNothingHappens().thenAnsweredNobody();
    }

    @Test
    void shouldH5TakeAPressForANewOneWhenTheClockWasSetBack() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), minutes(-30))
                .when(next(ONE))
                .thenAnswered("A002", TicketState.CALLED);
    }

    @Test
    void shouldTakeTwoPressesForOneThoughTheNodesClocksDifferALittle() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), seconds(-1))
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldStrandNobodyWhoWasSentToAClosedCounter() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE), transfer(ONE, THREE, true))
                .when(next(TWO))
                .thenExpect(called("A001", TWO));
    }

    @Test
    void shouldKeepATicketForTheOpenCounterItWasSentTo() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE), transfer(ONE, TWO, true))
                .when(next(ONE))
                .thenAnsweredNobody();
    }

    @Test
    void shouldQ8NeverGiveOneTicketToTwoCounters() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE))
                .when(next(TWO))
                .thenAnsweredNobody()
                .thenAtHand(TWO, null);
    }

    @Test
    void shouldH5KeepTheOrderWhenTheClockIsSetBack() {
        given(open(ONE), take(PASSPORT), minutes(-30), take(PASSPORT))
                .thenCallsInOrder(ONE, "A001", "A002");
    }

    @Test
    void shouldW2FinishTheServedTicketEvenWhenNobodyWaits() {
        given(open(ONE), take(PASSPORT), next(ONE), start(ONE))
                .when(next(ONE))
                .thenExpect(finished("A001", ONE, null))
                .thenAnsweredNobody()
                .thenAtHand(ONE, null);
    }

    @Test
    void shouldW2FinishTheServedTicketAndCallTheNext() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), start(ONE), seconds(90))
                .when(next(ONE))
                .thenExpect(finished("A001", ONE, null), called("A002", ONE));
    }

    @Test
    void shouldW2HaveTheCalledTicketFinishedFirstWhereTheHallSaysSo() {
        givenHall(plan(NextWhileCalled.REFUSE), open(ONE), take(PASSPORT), take(PASSPORT))
                .and(next(ONE), seconds(10))
                .when(next(ONE))
                .thenRefused(Refusal.NOT_STARTED)
                .thenAtHand(ONE, "A001")
                .and(finish(ONE))
                .when(next(ONE))
                .thenAnswered("A002", TicketState.CALLED);
    }

    @Test
    void shouldEndTheCalledTicketEvenWhenNobodyWaits() {
        given(open(ONE), take(PASSPORT), next(ONE), seconds(2))
                .when(next(ONE))
                .thenExpect(finished("A001", ONE, Ticket.ASSUMED))
                .thenAnsweredNobody();
    }

    @Test
    void shouldCountAnAssumedServiceFromItsCall() {
        given(open(ONE), take(PASSPORT), next(ONE), seconds(20))
                .when(next(ONE))
                .thenTicket(
                        "A001",
                        ticket -> {
                            assertEquals(NINE, ticket.times().startedAt());
                            assertEquals(NINE.plusSeconds(20), ticket.times().endedAt());
                            assertEquals(Ticket.ASSUMED, ticket.progress().outcome());
                        });
    }

    @Test
    void shouldNotWaitForR2WhenTheHallsRuleIsAbsent() {
        givenHall(plan(NextWhileCalled.ABSENT), open(ONE), take(PASSPORT), next(ONE), seconds(2))
                .when(next(ONE))
                .thenExpect(absent("A001", ONE, null));
    }

    @Test
    void shouldNeverTakeAHeldTicket() {
        given(open(ONE), take(PASSPORT), next(ONE), hold(ONE))
                .when(next(ONE))
                .thenAnsweredNobody()
                .thenTicket("A001", TicketState.HELD);
    }

    @Test
    void shouldH7CallNobodyInAStoppedHall() {
        given(open(ONE), take(PASSPORT), configure(stopped()))
                .when(next(ONE))
                .thenRefused(Refusal.HALL_STOPPED)
                .thenLine(TRAVEL, "A001");
    }

    @Test
    void shouldH7GoOnInTheOldOrderAfterAStop() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), configure(stopped()), configure(plan()))
                .thenCallsInOrder(ONE, "A001", "A002");
    }

    @Test
    void shouldGiveEachCallAnIdOfItsOwn() {
        Set<CallId> ids = new HashSet<>();
        given(open(ONE, TWO), take(PASSPORT), take(PASSPORT), next(ONE), next(TWO))
                .and(recall(ONE), recall(TWO))
                .then(stage -> stage.hall().board().calls().forEach(call -> ids.add(call.id())));
        assertEquals(4, ids.size());
    }
}
