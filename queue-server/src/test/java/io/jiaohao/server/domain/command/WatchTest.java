package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pass;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.resume;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.undo;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.stopped;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Alert.Kind;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Rules.NextWhileCalled;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.Fact;
import io.jiaohao.server.scenario.Facts;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a supervisor is told: W2, W6 to W8, R2, X4. */
class WatchTest {
    /** The hall in which an alert is cleared as soon as it is over. */
    private static HallScenario given(Step... steps) {
        Rules rules = Rules.DEFAULT;
        return givenHall(plan(rules.with(rules.watch().settling(Duration.ZERO)), null), steps);
    }

    private static Fact raised(Kind kind, String number, Instant since) {
        return stage -> Facts.raised(new Alert(kind, ONE, null, stage.id(number), since)).on(stage);
    }

    private static Fact cleared(Kind kind, String number, Instant since) {
        return stage ->
                Facts.cleared(new Alert(kind, ONE, null, stage.id(number), since)).on(stage);
    }

    private static Alert atCounter(Kind kind, Instant since) {
        return new Alert(kind, ONE, null, null, since);
    }

    private static Alert needsHelp(Instant since) {
        return new Alert(Kind.NEEDS_HELP, null, TRAVEL, null, since);
    }

    private static Alert longWait() {
        return new Alert(Kind.LONG_WAIT, null, TRAVEL, null, NINE);
    }

    private static HallScenario served(Duration time) {
        return given(open(ONE), take(PASSPORT), next(ONE), start(ONE), pass(time));
    }

    @Test
    void shouldW2MarkAServiceUnderFiveSecondsThatWasFinished() {
        served(Duration.ofMillis(4_999))
                .when(finish(ONE))
                .thenAnswered("A001", TicketState.DONE)
                .thenAlerts(raised(Kind.SHORT_SERVICE, "A001", NINE));
    }

    @Test
    void shouldW2MarkAServiceUnderFiveSecondsThatNextEnded() {
        served(Duration.ofSeconds(4))
                .when(next(ONE))
                .thenAlerts(raised(Kind.SHORT_SERVICE, "A001", NINE));
    }

    @Test
    void shouldW2NotMarkAServiceOfFiveSeconds() {
        served(Duration.ofSeconds(5)).when(finish(ONE)).thenAlerts();
    }

    @Test
    void shouldW2NotMarkAnAssumedService() {
        given(open(ONE), take(PASSPORT), next(ONE), seconds(2)).when(next(ONE)).thenAlerts();
        given(open(ONE), take(PASSPORT), next(ONE), seconds(2)).when(finish(ONE)).thenAlerts();
    }

    @Test
    void shouldH5NotMarkAServiceWhenTheClockWasSetBack() {
        served(Duration.ofMinutes(-5)).when(finish(ONE)).thenAlerts();
    }

    @Test
    void shouldW2ClearTheMarkOfAServiceThatWentOnAfterAll() {
        served(Duration.ofSeconds(2))
                .and(finish(ONE))
                .when(undo(ONE))
                .thenExpect(Facts.undone("A001", ONE))
                .thenAlerts(cleared(Kind.SHORT_SERVICE, "A001", NINE))
                .and(seconds(10))
                .when(finish(ONE))
                .thenAlerts();
    }

    @Test
    void shouldW2MarkTheSameVisitOnce() {
        served(Duration.ofSeconds(2))
                .and(finish(ONE), seconds(10), call(ONE, "A001"), start(ONE))
                .when(finish(ONE))
                .thenAlerts();
    }

    @Test
    void shouldR2MarkAVisitorWhoWasCalledAndSkippedWithinTenSeconds() {
        given(open(ONE), take(PASSPORT), next(ONE), seconds(10))
                .when(absent(ONE, "left"))
                .thenAlerts(raised(Kind.QUICK_SKIP, "A001", NINE));
    }

    @Test
    void shouldR2NotMarkAVisitorWhoWasSkippedLater() {
        given(open(ONE), take(PASSPORT), next(ONE), seconds(11))
                .when(absent(ONE, "left"))
                .thenAlerts();
    }

    @Test
    void shouldR2MarkAVisitorWhomTheNextCallSkipped() {
        givenHall(plan(NextWhileCalled.ABSENT), open(ONE), take(PASSPORT), take(PASSPORT))
                .and(next(ONE), seconds(3))
                .when(next(ONE))
                .thenAlerts(raised(Kind.QUICK_SKIP, "A001", NINE));
    }

    @Test
    void shouldR2ClearTheMarkWhenTheSkipIsTakenBack() {
        given(open(ONE), take(PASSPORT), next(ONE), absent(ONE, "left"))
                .when(undo(ONE))
                .thenAlerts(cleared(Kind.QUICK_SKIP, "A001", NINE));
    }

    @Test
    void shouldW7RaiseAPauseOverFifteenMinutesUntilItEnds() {
        Alert alert = atCounter(Kind.LONG_PAUSE, NINE);
        given(open(ONE), pause(ONE), minutes(15))
                .when(timer())
                .thenAlerts()
                .and(seconds(1))
                .when(timer())
                .thenAlerts(Facts.raised(alert))
                .and(seconds(5))
                .when(timer())
                .thenAlerts()
                .and(resume(ONE))
                .when(timer())
                .thenAlerts(Facts.cleared(alert));
    }

    @Test
    void shouldW7CountAPauseFromItsBeginningWhenItsReasonChanges() {
        given(open(ONE), pause(ONE), minutes(14), pause(ONE), minutes(2))
                .when(timer())
                .thenAlerts(Facts.raised(atCounter(Kind.LONG_PAUSE, NINE)));
    }

    @Test
    void shouldW7ForgetAPauseWhenTheCounterCloses() {
        given(open(ONE), pause(ONE), minutes(16), timer(), close(ONE))
                .when(timer())
                .thenAlerts(Facts.cleared(atCounter(Kind.LONG_PAUSE, NINE)));
    }

    @Test
    void shouldW8RaiseACounterThatIsIdleForAMinuteWhileSomebodyWaits() {
        Alert alert = atCounter(Kind.IDLE_WHILE_WAITING, NINE);
        given(open(ONE), take(PASSPORT), seconds(60))
                .when(timer())
                .thenAlerts()
                .and(seconds(1))
                .when(timer())
                .thenAlerts(Facts.raised(alert))
                .and(next(ONE))
                .when(timer())
                .thenAlerts(Facts.cleared(alert));
    }

    @Test
    void shouldW8GiveTheClerkAMinuteFromTheVisitorsComing() {
        Instant came = NINE.plus(Duration.ofMinutes(10));
        given(open(ONE), minutes(10), take(PASSPORT), seconds(60))
                .when(timer())
                .thenAlerts()
                .and(seconds(1))
                .when(timer())
                .thenAlerts(Facts.raised(atCounter(Kind.IDLE_WHILE_WAITING, came)));
    }

    @Test
    void shouldW8CountTheLongestWaitWhoeverIsInTurn() {
        given(open(ONE), take(PASSPORT), minutes(2), take(PASSPORT).in(PRIORITY))
                .when(timer())
                .thenAlerts(Facts.raised(atCounter(Kind.IDLE_WHILE_WAITING, NINE)));
    }

    @Test
    void shouldW8NotRaiseACounterThatMayNotCallWhoWaits() {
        given(open(ONE), take(HELP), minutes(10)).when(timer()).thenAlerts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "busy", "stopped"})
    void shouldW8NotRaiseACounterThatCannotCall(String why) {
        Step[] steps =
                switch (why) {
                    case "closed" -> new Step[] {open(ONE), take(PASSPORT), close(ONE)};
                    case "busy" -> new Step[] {open(ONE), times(2, take(PASSPORT)), next(ONE)};
                    default -> new Step[] {open(ONE), take(PASSPORT), configure(stopped())};
                };
        given(steps).and(minutes(10)).when(timer()).thenAlerts();
    }

    @Test
    void shouldX4BringATicketToMindThatIsHeldForOverHalfAnHour() {
        given(open(ONE), take(PASSPORT), next(ONE), hold(ONE), minutes(30))
                .when(timer())
                .thenAlerts()
                .and(seconds(1))
                .when(timer())
                .thenAlerts(raised(Kind.LONG_HOLD, "A001", NINE))
                .and(call(ONE, "A001"))
                .when(timer())
                .thenAlerts(cleared(Kind.LONG_HOLD, "A001", NINE));
    }

    /** The window may call them at once, and no other one may. */
    @Test
    void shouldW6NotCountAVisitorWhoWasAwayForLong() {
        given(open(ONE), take(PASSPORT), next(ONE), hold(ONE), minutes(31), checkIn("A001"))
                .when(timer())
                .thenAlerts(
                        Facts.raised(atCounter(Kind.IDLE_WHILE_WAITING, NINE)),
                        Facts.raised(longWait()));
    }

    @Test
    void shouldX4ForgetAHeldTicketThatIsCancelled() {
        given(open(ONE), take(PASSPORT), next(ONE), hold(ONE), minutes(31), timer())
                .and(cancel("A001"))
                .when(timer())
                .thenAlerts(cleared(Kind.LONG_HOLD, "A001", NINE));
    }

    @Test
    void shouldW6RaiseAQueueInWhichMoreThanTwentyWait() {
        given(times(20, take(PASSPORT)))
                .when(timer())
                .thenAlerts()
                .and(take(PASSPORT))
                .when(timer())
                .thenAlerts(Facts.raised(needsHelp(NINE)));
    }

    @Test
    void shouldW6RaiseAQueueWhoseFirstWaitsForOverHalfAnHour() {
        given(take(PASSPORT), minutes(30))
                .when(timer())
                .thenAlerts()
                .and(seconds(1))
                .when(timer())
                .thenAlerts(
                        Facts.raised(needsHelp(NINE.plusSeconds(1_801))), Facts.raised(longWait()));
    }

    @Test
    void shouldW6KeepTheAlertUntilFewerThanEightWait() {
        given(times(21, take(PASSPORT)), timer())
                .and(cancelled(1, 13))
                .when(timer())
                .thenAlerts()
                .and(cancel("A014"))
                .when(timer())
                .thenAlerts(Facts.cleared(needsHelp(NINE)));
    }

    @Test
    void shouldW6KeepTheAlertWhileSomebodyWaitsForOverHalfAnHour() {
        given(times(21, take(PASSPORT)), timer(), cancelled(1, 20), minutes(31))
                .when(timer())
                .thenAlerts(Facts.raised(longWait()));
    }

    private static Step cancelled(int from, int to) {
        return stage -> {
            for (int serial = from; serial <= to; serial++) {
                cancel("A%03d".formatted(serial)).play(stage);
            }
        };
    }

    @Test
    void shouldTellNoDeviceOfAnAlert() {
        HallScenario hall = given(times(21, take(PASSPORT)));
        AtomicLong told = new AtomicLong();
        hall.then(stage -> told.set(stage.hall().seq()))
                .when(timer())
                .thenAlerts(Facts.raised(needsHelp(NINE)))
                .then(stage -> assertEquals(told.get(), stage.hall().seq()));
    }

    @Test
    void shouldForgetTheAlertsOfYesterday() {
        given(open(ONE), take(PASSPORT), next(ONE), absent(ONE, "left"))
                .and(at("2026-11-24T09:00:00"))
                .when(timer())
                .then(stage -> assertTrue(stage.hall().board().watch().alerts().isEmpty()));
    }
}
