package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.absent;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pass;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.recall;
import static io.jiaohao.server.scenario.Steps.resume;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.terminal;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.LI;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.Pressed;
import io.jiaohao.server.scenario.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two presses that are one (W4), and presses made on an old picture. */
class PressTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 100, 1_499})
    void shouldW4TakeTwoPressesWithinAMomentForOne(long millis) {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), pass(Duration.ofMillis(millis)))
                .when(next(ONE))
                .thenNothingHappens()
                .thenAnswered("A001", TicketState.CALLED)
                .thenLine(TRAVEL, "A002");
    }

    @Test
    void shouldW4TakeALaterPressForAnother() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), pass(Duration.ofMillis(1_501)))
                .when(next(ONE))
                .thenAnswered("A002", TicketState.CALLED);
    }

    @Test
    void shouldW4TakeThreePressesWithinAMomentForOne() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), next(ONE))
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED)
                .thenLine(TRAVEL, "A002");
    }

    @Test
    void shouldW4TakeAPressAfterAnotherCountersPressForItsOwn() {
        given(open(ONE, TWO), take(PASSPORT), take(PASSPORT), next(ONE))
                .when(next(TWO))
                .thenAnswered("A002", TicketState.CALLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "recall", "hold", "absent", "finish", "pause", "takeover"})
    void shouldW4TakeAPressAfterSomethingElseForAnother(String between) {
        Step[] steps =
                switch (between) {
                    case "start" -> new Step[] {start(ONE)};
                    case "recall" -> new Step[] {recall(ONE)};
                    case "hold" -> new Step[] {hold(ONE)};
                    case "absent" -> new Step[] {absent(ONE, "left")};
                    case "finish" -> new Step[] {finish(ONE)};
                    case "pause" -> new Step[] {pause(ONE), resume(ONE)};
                    default -> new Step[] {open(ONE, LI, terminal(ONE), true)};
                };
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE))
                .and(steps)
                .when(next(ONE))
                .thenAnswered("A002", TicketState.CALLED);
    }

    @Test
    void shouldNotTakeAPressAfterOneThatCalledNobodyForTheSame() {
        given(open(ONE), next(ONE), take(PASSPORT))
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldNotTakeAPressAfterACallByNumberForTheSame() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), call(ONE, "A001"))
                .when(next(ONE))
                .thenAnswered("A002", TicketState.CALLED);
    }

    @Test
    void shouldCallWhenTheClerkSawWhatIsAtHand() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), seconds(10))
                .when(next(ONE).seeing("A001"))
                .thenAnswered("A002", TicketState.CALLED);
    }

    @Test
    void shouldCallWhenTheClerkSawThatNothingIsAtHand() {
        given(open(ONE), take(PASSPORT))
                .when(next(ONE).seeingNothing())
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldRefuseAPressOnAnOldPicture() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), seconds(10))
                .when(next(ONE).seeingNothing())
                .thenRefused(Refusal.OTHER_AT_HAND);
    }

    @Test
    void shouldRefuseAPressThatSawAnotherTicket() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), seconds(10), next(ONE))
                .and(seconds(10))
                .when(next(ONE).seeing("A001"))
                .thenRefused(Refusal.OTHER_AT_HAND);
    }

    @Test
    void shouldTakeADoublePressOnAnOldPictureForOne() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE).seeingNothing())
                .when(next(ONE).seeingNothing())
                .thenNothingHappens()
                .thenAnswered("A001", TicketState.CALLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recall", "start", "finish", "absent", "hold", "transfer"})
    void shouldNeverEndAVisitorWhomTheClerkHasNotSeen(String method) {
        Pressed press =
                switch (method) {
                    case "recall" -> recall(ONE);
                    case "start" -> start(ONE);
                    case "finish" -> finish(ONE);
                    case "absent" -> absent(ONE, "left");
                    case "hold" -> hold(ONE);
                    default -> transfer(ONE, DEED, true);
                };
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), seconds(10), next(ONE))
                .when(press.seeing("A001"))
                .thenRefused(Refusal.OTHER_AT_HAND)
                .when(press.seeingNothing())
                .thenRefused(Refusal.OTHER_AT_HAND)
                .when(press.seeing("A002"))
                .thenAnswered(reply -> assertInstanceOf(Reply.OfTicket.class, reply));
    }

    @Test
    void shouldRefuseAPressThatSawATicketWhereNothingIsAtHand() {
        given(open(ONE), take(PASSPORT), next(ONE), finish(ONE))
                .when(finish(ONE).seeing("A001"))
                .thenRefused(Refusal.OTHER_AT_HAND);
    }
}
