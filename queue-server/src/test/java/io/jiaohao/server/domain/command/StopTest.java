package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Orders.acted;
import static io.jiaohao.server.scenario.Orders.resumeHall;
import static io.jiaohao.server.scenario.Orders.resumeTaking;
import static io.jiaohao.server.scenario.Orders.stopHall;
import static io.jiaohao.server.scenario.Orders.stopTaking;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.lease;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.recall;
import static io.jiaohao.server.scenario.Steps.restart;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.stopped;
import static io.jiaohao.server.scenario.TestHall.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.server.domain.event.HallResumed;
import io.jiaohao.server.domain.event.HallStopped;
import io.jiaohao.server.domain.event.TakingResumed;
import io.jiaohao.server.domain.event.TakingStopped;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Rules.NextWhileCalled;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.push.HallPresenter;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Orders;
import io.jiaohao.server.scenario.Step;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a supervisor stops at run time: the whole hall (H7), or the numbers of matters. */
class StopTest {
    private static final Text FIRE = text("Fire: please leave");
    private static final Text DOWN = text("The system is down");

    @Test
    void shouldH7StopTheHallByOrder() {
        given().when(stopHall())
                .thenExpect(acted("StopHall", ""), stage -> new HallStopped(FIRE, stage.now()));
    }

    @Test
    void shouldH7CallNobodyAndIssueNothingWhileStoppedByOrder() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), stopHall())
                .when(recall(ONE))
                .thenRefused(Refusal.HALL_STOPPED)
                .thenTold(
                        "en", "The hall has stopped service. Please follow the staff. " + en(FIRE))
                .when(take(PASSPORT))
                .thenRefused(Refusal.HALL_STOPPED)
                .and(finish(ONE))
                .when(next(ONE))
                .thenRefused(Refusal.HALL_STOPPED);
    }

    private static String en(Text text) {
        return text.byLanguage().get("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"restart", "reload", "night"})
    void shouldH7StayStoppedUntilItIsResumed(String what) {
        Step step =
                switch (what) {
                    case "restart" -> restart();
                    case "reload" -> configure(plan(NextWhileCalled.ABSENT));
                    default -> at("2026-11-24T09:00:00");
                };
        given(stopHall(), step, timer())
                .then(stage -> assertEquals(FIRE, stage.hall().stopped()))
                .when(take(PASSPORT))
                .thenRefused(Refusal.HALL_STOPPED);
    }

    @Test
    void shouldH7KeepThePlacesOfTicketsOverAStop() {
        given(open(ONE), take(PASSPORT), take(PERMIT), stopHall(), minutes(20))
                .when(resumeHall())
                .thenExpect(acted("ResumeHall", ""), stage -> new HallResumed(stage.now()))
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldH7ShowTheTextAndTheStateAtOnce() {
        given(stopHall())
                .then(
                        stage -> {
                            HallView shown = shown(stage);
                            assertEquals("stopped", shown.state());
                            assertEquals(FIRE.byLanguage(), shown.stopped());
                        })
                .when(timer())
                .thenNothingHappens();
    }

    private static HallView shown(HallStage stage) {
        return new HallPresenter(stage.hall(), stage.now()).hallView();
    }

    @Test
    void shouldH7RefuseWhatIsSoAlready() {
        given().when(resumeHall())
                .thenRefused(Refusal.NOT_STOPPED)
                .and(stopHall())
                .when(stopHall())
                .thenRefused(Refusal.ALREADY_STOPPED)
                .and(resumeHall(), configure(stopped()))
                .when(resumeHall())
                .thenRefused(Refusal.STOPPED_BY_FILE)
                .when(stopHall())
                .thenRefused(Refusal.ALREADY_STOPPED);
    }

    @Test
    void shouldH7NeedATextInTheHallsOwnLanguage() {
        Text chinese = new Text(Map.of("zh-CN", "火警", "en", " "));
        given().when(Orders.ordered(at -> new StopHall(chinese, at)))
                .thenRefused(Refusal.TEXT_LACKS_LANGUAGE)
                .when(Orders.ordered(at -> new StopTaking(Set.of(), chinese, at)))
                .thenRefused(Refusal.TEXT_LACKS_LANGUAGE);
    }

    @Test
    void shouldT1IssueNothingOfAMatterWhoseNumbersAreStopped() {
        given().when(stopTaking(PASSPORT))
                .thenExpect(
                        acted("StopTaking", "passport"),
                        stage -> new TakingStopped(Set.of(PASSPORT), DOWN, stage.now()))
                .when(take(PASSPORT))
                .thenRefused(Refusal.TAKING_STOPPED)
                .thenRefused(Refusal.Kind.MATTER_CLOSED)
                .thenTold("en", "No tickets are issued for this matter for now. The system is down")
                .and(take(PERMIT))
                .when(resumeTaking(PASSPORT))
                .thenExpect(
                        acted("ResumeTaking", "passport"),
                        stage -> new TakingResumed(Set.of(PASSPORT), stage.now()))
                .and(take(PASSPORT));
    }

    @Test
    void shouldT1StopAndResumeAllMattersTogetherOrOneByOne() {
        given(stopTaking())
                .when(take(HELP))
                .thenRefused(Refusal.TAKING_STOPPED)
                .and(resumeTaking(DEED), take(DEED))
                .when(take(HELP))
                .thenRefused(Refusal.TAKING_STOPPED)
                .and(resumeTaking(), take(HELP));
    }

    @Test
    void shouldT1KeepTheStopOverARestartAndEndItWithTheDay() {
        given(stopTaking(PASSPORT), restart(), configure(plan()))
                .when(take(PASSPORT))
                .thenRefused(Refusal.TAKING_STOPPED)
                .when(at("2026-11-24T09:00:00"))
                .when(take(PASSPORT))
                .thenAnswered("A001", TicketState.WAITING);
    }

    @Test
    void shouldT1TellKiosksThatTheMatterIsClosedAndWhy() {
        given(stopTaking(PASSPORT))
                .then(
                        stage -> {
                            assertTrue(matter(stage, PERMIT).open());
                            MatterView closed = matter(stage, PASSPORT);
                            assertTrue(!closed.open());
                            assertNull(closed.next());
                            assertEquals(DOWN.byLanguage(), closed.stopped());
                        })
                .when(timer())
                .thenNothingHappens();
    }

    private static MatterView matter(HallStage stage, MatterId id) {
        MatterView found =
                shown(stage).matters().stream()
                        .filter(each -> each.id().equals(id.value()))
                        .findFirst()
                        .orElse(null);
        assertNotNull(found);
        return found;
    }

    @Test
    void shouldN8TakeInANumberThatAKioskGaveOffline() {
        HallScenario hall = given(lease(KIOSK, TRAVEL, 5), seconds(60), stopTaking());
        hall.when(take(PASSPORT).offline("A001", Duration.ofSeconds(30)))
                .thenAnswered("A001", TicketState.WAITING)
                .and(stopHall())
                .when(take(PASSPORT).offline("A002", Duration.ofSeconds(30)))
                .thenAnswered("A002", TicketState.WAITING);
    }

    @Test
    void shouldRefuseToStopWhatIsUnknownOrToResumeWhatIsNotStopped() {
        given().when(stopTaking(new MatterId("none")))
                .thenRefused(Refusal.UNKNOWN_MATTER)
                .when(resumeTaking(new MatterId("none")))
                .thenRefused(Refusal.UNKNOWN_MATTER)
                .when(resumeTaking())
                .thenRefused(Refusal.TAKING_NOT_STOPPED)
                .and(stopTaking(PASSPORT))
                .when(resumeTaking(PERMIT))
                .thenRefused(Refusal.TAKING_NOT_STOPPED)
                .when(stopTaking(PASSPORT))
                .thenNothingHappens();
    }
}
