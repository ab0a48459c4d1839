package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.help;
import static io.jiaohao.server.scenario.Steps.merge;
import static io.jiaohao.server.scenario.Steps.mergeQueues;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.moveFirst;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.terminal;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.DESK;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.WANG;
import static io.jiaohao.server.scenario.TestHall.overseenBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.CounterActivity;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.Schedule;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.TicketRef;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Plans;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.TestHall;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules that each hold alone, where two of them meet. */
class RulesThatMeetTest {
    /** So many visitors, one after the other. */
    private static Step serve(int visitors) {
        return stage -> {
            for (int i = 0; i < visitors; i++) {
                take(PASSPORT).play(stage);
                seconds(10).play(stage);
                next(ONE).play(stage);
                seconds(10).play(stage);
                finish(ONE).play(stage);
            }
        };
    }

    @Test
    void shouldR3X6LetThreeGoFirstAlsoInTheQueueThatItWasMergedInto() {
        givenHall(overseenBy(WANG), open(ONE, WANG, terminal(ONE), false), open(TWO))
                .and(serve(30), take(PASSPORT), next(ONE), absent(ONE, "left"))
                .and(times(4, take(PASSPORT)), checkIn("A031"), mergeQueues(ONE, TRAVEL, PROPERTY))
                .and(times(6, take(MORTGAGE)))
                .thenCallsInOrder(TWO, "A032", "A033", "A034", "A031", "A035");
    }

    @Test
    void shouldR3Q11CallAtOnceWhoWasMovedToTheFront() {
        givenHall(overseenBy(WANG), open(ONE, WANG, terminal(ONE), false))
                .and(take(PASSPORT), next(ONE), absent(ONE, "left"))
                .and(times(3, take(PASSPORT)), checkIn("A001"), moveFirst(ONE, "A001"))
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldR3X6CallAtOnceWhoWasMergedWithAnEarlierTicket() {
        given(open(ONE), take(PASSPORT).by(ALICE), next(ONE), absent(ONE, "left"))
                .and(take(PERMIT).by(ALICE), times(3, take(PASSPORT)), checkIn("A001"))
                .and(merge("A002", "A001"))
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldW7NotWaitForAStandInWhoCannotDoIt() {
        HallPlan plan =
                Plans.with(
                        TestHall.plan(),
                        Plans.counter(ONE, TWO, Served.all(TRAVEL)),
                        Plans.counter(TWO, Served.all(PROPERTY)),
                        Plans.counter(THREE, Served.all(TRAVEL)));
        givenHall(plan, open(ONE, TWO, THREE), take(PASSPORT), next(THREE))
                .and(transfer(THREE, ONE, true), pause(ONE))
                .when(next(THREE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldX2W6NotOfferATicketAgainToTheHelperThatSentItAway() {
        HallPlan plan =
                Plans.with(
                        TestHall.plan(),
                        Plans.counter(ONE, Served.all(TRAVEL)),
                        Plans.counter(TWO, Served.all(PROPERTY), Plans.inNeed(TRAVEL)),
                        Plans.counter(THREE, Served.all(DESK)));
        givenHall(plan, open(ONE, TWO), times(21, take(PASSPORT)), timer(), help(TWO, TRAVEL))
                .and(next(TWO), seconds(3), transfer(TWO, PASSPORT, true), seconds(3))
                .when(next(TWO))
                .thenAnswered("A002", TicketState.CALLED);
    }

    @Test
    void shouldX2H5OfferItAgainAlsoWhenTheClockWasSetBack() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE), transfer(ONE, PASSPORT, true))
                .and(minutes(-60))
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldR3CountAMissedCallThatTheClerkTookForAService() {
        given(open(ONE), take(PASSPORT), next(ONE), seconds(5), next(ONE), checkIn("A001"))
                .thenTicket("A001", ticket -> assertEquals(1, ticket.progress().absences()))
                .and(seconds(5), next(ONE), seconds(5), next(ONE), checkIn("A001"))
                .and(seconds(5), next(ONE), seconds(5), next(ONE))
                .when(checkIn("A001"))
                .thenRefused(Refusal.ABSENT_TOO_OFTEN);
    }

    /** Numbers from eight, service from half past nine; it is nine. */
    private static HallPlan beforeTheOpening(HallPlan plan) {
        return new HallPlan(
                plan.name(),
                plan.locality(),
                Calendar.weekly(new Schedule(daily(8 * 60), daily(9 * 60 + 30))),
                plan.premises(),
                plan.catalogue(),
                plan.rules(),
                plan.stopped());
    }

    private static OpeningHours daily(int fromMinute) {
        Set<DayOfWeek> all = Set.of(DayOfWeek.values());
        return new OpeningHours(List.of(new OpeningHours.Interval(all, fromMinute, 17 * 60)));
    }

    @Test
    void shouldW8H6CallNobodyByItselfBeforeTheOpening() {
        HallPlan plan = beforeTheOpening(Plans.callingAfter(Duration.ofSeconds(10)));
        givenHall(plan, open(ONE), take(PASSPORT), seconds(20), timer())
                .thenTicket("A001", TicketState.WAITING)
                .and(minutes(30), timer())
                .thenTicket("A001", TicketState.CALLED);
    }

    @Test
    void shouldW8H6RaiseNoAlarmBeforeTheOpening() {
        givenHall(beforeTheOpening(TestHall.plan()), open(ONE), take(PASSPORT), seconds(100))
                .and(timer())
                .then(stage -> assertTrue(stage.hall().board().watch().alerts().isEmpty()));
    }

    @Test
    void shouldW1H6NotCallItOvertimeBeforeTheOpening() {
        givenHall(beforeTheOpening(TestHall.plan()), open(ONE))
                .then(
                        stage ->
                                assertNotEquals(
                                        CounterActivity.OVERTIME,
                                        CounterActivity.of(
                                                stage.hall(),
                                                stage.hall().counter(ONE),
                                                stage.now())));
    }

    @Test
    void shouldW8H5CallByItselfAlsoWhenTheClockWasSetBack() {
        givenHall(Plans.callingAfter(Duration.ofSeconds(10)), open(ONE), minutes(-60))
                .and(take(PASSPORT), minutes(5), timer())
                .thenTicket("A001", TicketState.CALLED);
    }

    @Test
    void shouldQ7SayTheSameAfterARestart() {
        HallScenario hall =
                given(open(ONE), take(PASSPORT), take(PASSPORT).in(PRIORITY))
                        .and(take(PASSPORT), take(PASSPORT), cancel("A001"));
        hall.then(
                stage -> {
                    CallTicket command =
                            new CallTicket(
                                    new TicketRef(stage.id("A004"), null),
                                    new Press(terminal(ONE), null, stage.now()));
                    Order order = new Order("order", null, command);
                    Hall restarted = HallSnapshot.of(stage.hall()).toHall();
                    assertEquals(
                            HallEngine.handle(stage.hall(), order).batch(),
                            HallEngine.handle(restarted, order).batch());
                });
    }
}
