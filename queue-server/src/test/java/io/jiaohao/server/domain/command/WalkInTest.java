package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.absent;
import static io.jiaohao.server.scenario.Facts.finished;
import static io.jiaohao.server.scenario.Facts.takenByClerk;
import static io.jiaohao.server.scenario.Facts.walkedIn;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.restart;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.walkIn;
import static io.jiaohao.server.scenario.TakingHall.asking;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.stopped;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.Explanation;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan.Identity;
import io.jiaohao.server.domain.state.Rules.NextWhileCalled;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Why;
import io.jiaohao.server.scenario.Steps;
import java.util.List;
import org.junit.jupiter.api.Test;

/** W3, walk-direct: who comes without a number gets one, is counted, and is served at once. */
class WalkInTest {
    @Test
    void shouldW3ServeAVisitorWithoutANumberAtThisCounterAtOnce() {
        given(open(ONE), take(PASSPORT))
                .when(walkIn(ONE, PASSPORT))
                .thenExpect(takenByClerk("A002", "A", 2), walkedIn("A002", ONE))
                .thenAnswered("A002", TicketState.SERVING)
                .thenAtHand(ONE, "A002")
                .thenLine(TRAVEL, "A001");
    }

    @Test
    void shouldW3CountTheNumberLikeAnyOther() {
        given(open(ONE), walkIn(ONE, DEED), finish(ONE), walkIn(ONE, DEED), finish(ONE))
                .when(take(DEED))
                .thenRefused(Refusal.MATTER_FULL)
                .when(walkIn(ONE, DEED))
                .thenRefused(Refusal.MATTER_FULL);
    }

    @Test
    void shouldW3WaitNoTimeAndBeCalledOnce() {
        given(open(ONE))
                .when(walkIn(ONE, PASSPORT))
                .thenTicket(
                        "A001",
                        ticket -> {
                            assertEquals(ticket.times().takenAt(), ticket.times().calledAt());
                            assertEquals(ticket.times().takenAt(), ticket.times().startedAt());
                            assertEquals(1, ticket.progress().calls());
                            assertEquals(ONE, ticket.progress().counter());
                        });
    }

    @Test
    void shouldAnnounceNobodyAndLeaveTheLanesTheirTurn() {
        given(open(ONE), take(PASSPORT))
                .when(walkIn(ONE, PASSPORT))
                .then(
                        stage -> {
                            assertEquals(0, stage.hall().board().calls().size());
                            assertEquals(0, stage.hall().day().queue(TRAVEL).calls());
                        });
    }

    @Test
    void shouldQ7SayWhomItWentBefore() {
        given(open(ONE), take(PASSPORT))
                .and(Steps.seconds(5))
                .when(walkIn(ONE, PASSPORT))
                .then(
                        stage -> {
                            var own = stage.ticket("A001");
                            List<Explanation.Overtaking> before =
                                    Explanation.of(stage.hall(), own).overtakings();
                            assertEquals("A002", before.get(0).number().value());
                            assertEquals(Why.CallRule.WALK_IN, before.get(0).why());
                            assertEquals(Why.Because.CLERKS_CHOICE, before.get(0).because());
                        });
    }

    @Test
    void shouldFinishTheVisitorAtHandFirst() {
        given(open(ONE), take(PASSPORT), next(ONE), start(ONE))
                .when(walkIn(ONE, HELP))
                .thenExpect(
                        finished("A001", ONE, null),
                        takenByClerk("001", "", 1),
                        walkedIn("001", ONE));
    }

    @Test
    void shouldDoWithACalledVisitorWhatACallDoes() {
        givenHall(plan(NextWhileCalled.ABSENT), open(ONE), take(PASSPORT), next(ONE))
                .and(Steps.minutes(2))
                .when(walkIn(ONE, HELP))
                .thenExpect(
                        absent("A001", ONE, null),
                        takenByClerk("001", "", 1),
                        walkedIn("001", ONE));
        givenHall(plan(NextWhileCalled.REFUSE), open(ONE), take(PASSPORT), next(ONE))
                .when(walkIn(ONE, HELP))
                .thenRefused(Refusal.NOT_STARTED);
    }

    @Test
    void shouldW4TakeARequestThatIsRepeatedForOneVisitor() {
        given(open(ONE))
                .and(walkIn(ONE, PASSPORT).as("r1"))
                .when(walkIn(ONE, PASSPORT).as("r1"))
                .thenNothingHappens()
                .thenAnswered("A001", TicketState.SERVING);
    }

    @Test
    void shouldRefuseAPressOnAnOldPicture() {
        given(open(ONE), take(PASSPORT), next(ONE))
                .when(walkIn(ONE, PASSPORT).seeingNothing())
                .thenRefused(Refusal.OTHER_AT_HAND);
    }

    @Test
    void shouldServeWhereTheLineIsTooLongToWait() {
        given(open(ONE), times(3, take(HELP)))
                .when(walkIn(ONE, HELP))
                .thenAnswered("004", TicketState.SERVING);
    }

    @Test
    void shouldRefuseWhereNobodyMayBeCalled() {
        given().when(walkIn(ONE, PASSPORT)).thenRefused(Refusal.COUNTER_CLOSED);
        given(open(ONE), pause(ONE))
                .when(walkIn(ONE, PASSPORT))
                .thenRefused(Refusal.COUNTER_PAUSED);
        given(open(ONE), configure(stopped()))
                .when(walkIn(ONE, PASSPORT))
                .thenRefused(Refusal.HALL_STOPPED);
        given(open(ONE))
                .when(walkIn(ONE, new MatterId("none")))
                .thenRefused(Refusal.UNKNOWN_MATTER);
    }

    @Test
    void shouldT9ServeARealNameMatterOnlyWhenThePapersWereCompared() {
        givenHall(asking(Identity.REAL_NAME), open(ONE))
                .when(walkIn(ONE, PASSPORT, ALICE, false))
                .thenRefused(Refusal.WALK_IN_UNCHECKED)
                .when(walkIn(ONE, PASSPORT, null, true))
                .thenRefused(Refusal.HOLDER_NEEDED)
                .when(walkIn(ONE, PASSPORT, ALICE, true))
                .thenAnswered("A001", TicketState.SERVING);
    }

    @Test
    void shouldT3NotGiveAPersonASecondNumberForTheSame() {
        given(open(ONE), take(PASSPORT).by(ALICE))
                .when(walkIn(ONE, PASSPORT, ALICE, false))
                .thenRefused(Refusal.DUPLICATE_HOLDER);
    }

    @Test
    void shouldBeServedStillAfterARestart() {
        given(open(ONE, TWO), walkIn(ONE, PASSPORT), restart())
                .when(finish(ONE))
                .thenAnswered("A001", TicketState.DONE);
    }
}
