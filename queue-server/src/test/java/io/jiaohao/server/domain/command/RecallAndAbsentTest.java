package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.absent;
import static io.jiaohao.server.scenario.Facts.called;
import static io.jiaohao.server.scenario.Facts.recalled;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.recall;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.stopped;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Plans;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code ticket.recall} (R1) and {@code ticket.absent} (R2). */
class RecallAndAbsentTest {
    private static HallScenario called() {
        return given(open(ONE), take(PASSPORT), next(ONE));
    }

    @Test
    void shouldR1RecallAtOnceTheFirstTime() {
        called().when(recall(ONE)).thenExpect(recalled("A001", ONE, 1));
    }

    @Test
    void shouldR1KeepTheTimeOfTheFirstCall() {
        called().and(seconds(30))
                .when(recall(ONE))
                .thenTicket(
                        "A001",
                        ticket -> {
                            assertEquals(NINE, ticket.times().calledAt());
                            assertEquals(2, ticket.progress().calls());
                        });
    }

    @Test
    void shouldR1RefuseTheSecondRecallWithinEightSeconds() {
        called().and(recall(ONE), seconds(7))
                .when(recall(ONE))
                .thenRefused(Refusal.RECALL_TOO_SOON);
    }

    @Test
    void shouldR1RecallAgainAfterEightSeconds() {
        called().and(recall(ONE), seconds(8))
                .when(recall(ONE))
                .thenExpect(recalled("A001", ONE, 2));
    }

    @Test
    void shouldR1RecallThreeTimesAtMost() {
        called().and(
                        times(
                                3,
                                stage -> {
                                    recall(ONE).play(stage);
                                    seconds(8).play(stage);
                                }))
                .when(recall(ONE))
                .thenRefused(Refusal.TOO_MANY_RECALLS);
    }

    /** The screens flash and the loudspeaker speaks whatever has an id of its own. */
    @Test
    void shouldR1AnnounceAgain() {
        called().and(seconds(20))
                .when(recall(ONE))
                .then(
                        stage -> {
                            var calls = stage.hall().board().calls();
                            assertEquals(2, calls.size());
                            assertEquals(1, calls.head().repeat());
                            assertNotEquals(calls.get(1).id(), calls.head().id());
                            assertEquals(NINE.plusSeconds(20), calls.head().at());
                        });
    }

    @Test
    void shouldR1RecallAsOftenAsTheHallSays() {
        Rules.Recall five = new Rules.Recall(5, Duration.ofSeconds(3));
        givenHall(Plans.with(five, Rules.DEFAULT.absence()), open(ONE), take(PASSPORT), next(ONE))
                .and(
                        times(
                                5,
                                stage -> {
                                    recall(ONE).play(stage);
                                    seconds(3).play(stage);
                                }))
                .thenTicket("A001", ticket -> assertEquals(6, ticket.progress().calls()))
                .when(recall(ONE))
                .thenRefused(Refusal.TOO_MANY_RECALLS);
    }

    @Test
    void shouldR1CountAnewAfterAnotherFirstCall() {
        called().and(recall(ONE), seconds(8), recall(ONE), hold(ONE), call(ONE, "A001"))
                .when(recall(ONE))
                .thenExpect(recalled("A001", ONE, 1));
    }

    @Test
    void shouldH7RecallNobodyInAStoppedHall() {
        called().and(configure(stopped())).when(recall(ONE)).thenRefused(Refusal.HALL_STOPPED);
    }

    @Test
    void shouldR2MarkAbsentAfterTwoCallsAndSixtySeconds() {
        called().and(seconds(30), recall(ONE), seconds(30))
                .when(absent(ONE))
                .thenExpect(absent("A001", ONE, null))
                .thenAtHand(ONE, null);
    }

    @Test
    void shouldR2RefuseAbsentAfterOneCall() {
        called().and(seconds(120)).when(absent(ONE)).thenRefused(Refusal.ABSENT_TOO_SOON);
    }

    @Test
    void shouldR2RefuseAbsentBeforeSixtySeconds() {
        called().and(recall(ONE), seconds(59))
                .when(absent(ONE))
                .thenRefused(Refusal.ABSENT_TOO_SOON);
    }

    @Test
    void shouldR2AnswerAPadWithWrongState() {
        called().when(absent(ONE)).thenRefused(Refusal.Kind.WRONG_STATE);
    }

    @Test
    void shouldR2WaitAsLongAsTheHallSays() {
        Rules.Absence patient =
                new Rules.Absence(1, Duration.ofSeconds(120), Rules.DEFAULT.absence().returning());
        HallPlan plan = Plans.with(Rules.DEFAULT.recall(), patient);
        givenHall(plan, open(ONE), take(PASSPORT), next(ONE), seconds(119))
                .when(absent(ONE))
                .thenRefused(Refusal.ABSENT_TOO_SOON);
        givenHall(plan, open(ONE), take(PASSPORT), next(ONE), seconds(120))
                .when(absent(ONE))
                .thenExpect(absent("A001", ONE, null));
    }

    @Test
    void shouldR2MarkAbsentAtOnceWithAReason() {
        called().when(absent(ONE, "walked out"))
                .thenExpect(absent("A001", ONE, "walked out"))
                .thenTicket("A001", ticket -> assertEquals(1, ticket.progress().absences()));
    }

    @Test
    void shouldR2CountTheCallsAnewAfterACheckIn() {
        called().and(recall(ONE), seconds(60), absent(ONE), checkIn("A001"), next(ONE))
                .and(seconds(60))
                .when(absent(ONE))
                .thenRefused(Refusal.ABSENT_TOO_SOON);
    }
}
