package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.called;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.resume;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.stopped;

import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Plans;
import io.jiaohao.server.scenario.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** W8, 自动派单: a free counter is given its next visitor. */
class AutomaticCallTest {
    private static HallScenario hall(Step... steps) {
        return givenHall(Plans.callingAfter(Duration.ofSeconds(20)), steps);
    }

    @Test
    void shouldW8CallForACounterThatIsFreeForSoLong() {
        hall(open(ONE), take(PASSPORT), seconds(19))
                .when(timer())
                .thenNothingHappens()
                .and(seconds(1))
                .when(timer())
                .thenExpect(called("A001", ONE))
                .thenAtHand(ONE, "A001");
    }

    @Test
    void shouldW8CallNobodyByItselfUnlessTheHallSaysSo() {
        given(open(ONE), take(PASSPORT), minutes(5)).when(timer()).thenNothingHappens();
    }

    @Test
    void shouldW8CountAnewAfterEachVisitor() {
        hall(open(ONE), times(2, take(PASSPORT)), next(ONE), minutes(5), finish(ONE), seconds(19))
                .when(timer())
                .thenNothingHappens()
                .and(seconds(1))
                .when(timer())
                .thenExpect(called("A002", ONE));
    }

    @Test
    void shouldW8LeaveABusyOrPausedCounterAlone() {
        hall(open(ONE, TWO), times(2, take(PASSPORT)), next(ONE), pause(TWO), minutes(5))
                .when(timer())
                .thenNothingHappens()
                .and(resume(TWO), seconds(20))
                .when(timer())
                .thenExpect(called("A002", TWO));
    }

    @Test
    void shouldH7CallNobodyByItselfInAStoppedHall() {
        hall(open(ONE), take(PASSPORT), configure(stopped()), minutes(5))
                .when(timer())
                .thenAtHand(ONE, null);
    }

    @Test
    void shouldW8ServeTheCounterFirstThatIsFreeForLongest() {
        hall(open(TWO), seconds(5), open(ONE), times(2, take(PASSPORT)), seconds(30))
                .when(timer())
                .thenAtHand(TWO, "A001")
                .thenAtHand(ONE, "A002");
    }

    @Test
    void shouldW8RaiseNoAlertForACounterThatWasGivenAVisitor() {
        hall(open(ONE), take(PASSPORT), minutes(2)).when(timer()).thenAlerts();
    }

    @Test
    void shouldW4TakeAPressJustAfterAnAutomaticCallForTheSame() {
        hall(open(ONE), times(2, take(PASSPORT)), seconds(20), timer(), seconds(1))
                .when(next(ONE).seeingNothing())
                .thenNothingHappens()
                .thenAnswered("A001", TicketState.CALLED)
                .when(next(ONE))
                .thenNothingHappens();
    }

    @Test
    void shouldW8NeverEndAVisitorWhomTheClerkHasNotSeenCalled() {
        hall(open(ONE), times(2, take(PASSPORT)), seconds(20), timer(), seconds(3))
                .when(next(ONE).seeingNothing())
                .thenRefused(Refusal.OTHER_AT_HAND)
                .thenAtHand(ONE, "A001");
    }
}
