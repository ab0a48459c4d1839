package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.cancelled;
import static io.jiaohao.server.scenario.Facts.closed;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.lease;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.Steps.undo;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.DESK;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.permitElsewhere;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.stopped;
import static io.jiaohao.server.scenario.TestHall.text;
import static io.jiaohao.server.scenario.TestHall.withoutDesk;
import static io.jiaohao.server.scenario.TestHall.withoutTravel;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.command.Closing.Choice;
import io.jiaohao.server.domain.command.Closing.How;
import io.jiaohao.server.domain.event.HallConfigured;
import io.jiaohao.server.domain.event.NoticePublished;
import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plan that drops something with people in it: serve out, cancel, or to another queue (X7). */
class ClosingTest {
    private static final Choice SERVE_OUT = new Choice(How.SERVE_OUT, null, null);
    private static final Choice CANCEL = new Choice(How.CANCEL, null, null);

    private static Choice to(QueueId queue) {
        return new Choice(How.TRANSFER, queue, null);
    }

    private static Step close(HallPlan plan, String id, Choice choice) {
        return configure(plan, new Closing(Map.of(id, choice), false));
    }

    private static Step close(HallPlan plan, String id, String other, Choice choice) {
        return configure(plan, new Closing(Map.of(id, choice, other, choice), false));
    }

    private static HallScenario thenPlanIs(HallScenario scenario, HallPlan file) {
        return scenario.then(stage -> assertEquals(file, stage.hall().plan()));
    }

    @Test
    void shouldX7RefuseToDropAQueueWithPeopleInItAndNameTheKey() {
        given(take(HELP))
                .when(configure(withoutDesk()))
                .thenRefused(Refusal.PLAN_DROPS_LIVE)
                .then(
                        stage ->
                                assertEquals(
                                        List.of("queues.desk", "closing.desk"),
                                        ((Verdict.Refused) stage.last().verdict())
                                                .rejection()
                                                .details()));
    }

    @Test
    void shouldX7AskForAChoiceForEachThingThatIsDropped() {
        given(open(THREE), take(HELP))
                .when(close(withoutDesk(), "desk", SERVE_OUT))
                .thenRefused(Refusal.PLAN_DROPS_LIVE)
                .when(close(withoutDesk(), "3", SERVE_OUT))
                .thenRefused(Refusal.PLAN_DROPS_LIVE)
                .when(close(withoutDesk(), "desk", "3", SERVE_OUT))
                .thenLine(DESK, "001");
    }

    @Test
    void shouldX7TakeTheChoiceForAMatterOfTheQueue() {
        given(take(HELP))
                .when(close(withoutDesk(), "help", CANCEL))
                .thenTicket("001", TicketState.CANCELLED);
    }

    @Test
    void shouldX7ServeOutThoseWhoWaitAndThenBeAsTheFileSays() {
        HallScenario hall =
                given(open(THREE), times(2, take(HELP)))
                        .when(close(withoutDesk(), "desk", "3", SERVE_OUT))
                        .and(seconds(10), timer());
        hall.thenCallsInOrder(THREE, "001", "002").and(timer());
        hall.thenAtHand(THREE, "002").and(finish(THREE));
        thenPlanIs(hall.when(timer()), withoutDesk())
                .then(stage -> assertFalse(stage.hall().counters().containsKey(THREE)));
    }

    @Test
    void shouldX7CloseTheCounterThatLeaves() {
        given(open(THREE), take(HELP), next(THREE))
                .when(close(withoutDesk(), "desk", "3", SERVE_OUT))
                .and(timer(), finish(THREE))
                .when(timer())
                .thenExpect(closed(THREE), stage -> new HallConfigured(withoutDesk(), stage.now()));
    }

    @Test
    void shouldX7GiveNoNewNumbersWhileServingOut() {
        given(take(HELP))
                .and(close(withoutDesk(), "desk", SERVE_OUT))
                .when(take(HELP))
                .thenRefused(Refusal.MATTER_CLOSED)
                .when(lease(KIOSK, DESK, 5))
                .thenRefused(Refusal.UNKNOWN_QUEUE);
    }

    @Test
    void shouldX7SendNobodyIntoAMatterThatIsServedOut() {
        given(open(ONE), take(HELP), take(PASSPORT), next(ONE))
                .and(close(withoutDesk(), "desk", SERVE_OUT))
                .when(transfer(ONE, HELP, true))
                .thenRefused(Refusal.UNKNOWN_MATTER);
    }

    @Test
    void shouldX7HandInWhatWasGivenOfflineWhileServingOut() {
        given(lease(KIOSK, DESK, 2), take(HELP))
                .and(close(withoutDesk(), "desk", SERVE_OUT))
                .when(take(HELP).offline("001", Duration.ofSeconds(5)))
                .thenTicket("001", TicketState.WAITING);
    }

    @Test
    void shouldX7SayUnchangedWhileServingOut() {
        given(open(THREE), take(HELP))
                .and(close(withoutDesk(), "desk", "3", SERVE_OUT))
                .when(close(withoutDesk(), "desk", "3", SERVE_OUT))
                .thenNothingHappens()
                .when(configure(withoutDesk()))
                .thenNothingHappens();
    }

    @Test
    void shouldX7GoOnServingOutUnderAnotherPlan() {
        HallPlan other = stopped().with(withoutDesk().premises(), withoutDesk().catalogue());
        given(open(THREE), take(HELP), close(withoutDesk(), "desk", "3", SERVE_OUT))
                .when(configure(other))
                .thenLine(DESK, "001")
                .then(stage -> assertEquals(other, stage.hall().rules().filed()))
                .and(configure(withoutDesk()))
                .thenCallsInOrder(THREE, "001");
    }

    @Test
    void shouldX7TakeBackAQueueThatTheFileHasAgain() {
        HallScenario hall =
                given(open(THREE), take(HELP), close(withoutDesk(), "desk", "3", SERVE_OUT))
                        .when(configure(plan()));
        thenPlanIs(hall, plan()).thenLine(DESK, "001").thenCallsInOrder(THREE, "001");
    }

    @Test
    void shouldX7LetTheOtherCountersServeOutWhatTheyServedBefore() {
        given(open(ONE, TWO), take(PASSPORT), take(DEED), take(PERMIT))
                .when(close(withoutTravel(), "travel", SERVE_OUT))
                .thenCallsInOrder(ONE, "A001", "A002", "B001");
    }

    @Test
    void shouldX7LeaveTheFilesOwnCountersAsTheyWere() {
        HallScenario hall =
                given(open(ONE, TWO), take(PASSPORT), take(PERMIT))
                        .and(close(withoutTravel(), "travel", SERVE_OUT))
                        .and(next(ONE), finish(ONE), timer());
        hall.then(stage -> assertFalse(withoutTravel().equals(stage.hall().plan())))
                .and(next(ONE), start(ONE), finish(ONE));
        thenPlanIs(hall.when(timer()), withoutTravel());
    }

    @Test
    void shouldX7WaitForThoseWhoAreHeld() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE), hold(ONE))
                .and(close(withoutTravel(), "travel", SERVE_OUT), timer())
                .when(checkIn("A001"))
                .thenCallsInOrder(ONE, "A001");
    }

    @Test
    void shouldX7LeaveAtTheTurnOfTheDay() {
        HallScenario hall =
                given(open(THREE), take(HELP), close(withoutDesk(), "desk", "3", SERVE_OUT))
                        .and(at("2026-11-24T09:00:00"));
        thenPlanIs(hall.when(timer()).and(timer()), withoutDesk());
    }

    @Test
    void shouldX7CancelWithANotice() {
        given(take(HELP), take(HELP))
                .when(close(withoutDesk(), "desk", CANCEL))
                .thenTicket("001", TicketState.CANCELLED)
                .thenTicket(
                        "002", ticket -> assertEquals("queue-closed", ticket.progress().outcome()))
                .then(
                        stage -> {
                            List<Notice> notices =
                                    stage.hall().board().notices().values().toJavaList();
                            assertEquals(1, notices.size());
                            Map<String, String> text = notices.get(0).text().byLanguage();
                            assertTrue(
                                    text.get("en").startsWith("Desk has closed."), text::toString);
                            assertTrue(text.get("zh-CN").contains("停止办理"), text::toString);
                            assertEquals(NINE.plus(Duration.ofHours(19)), notices.get(0).until());
                            assertEquals(withoutDesk(), stage.hall().plan());
                        });
    }

    @Test
    void shouldX7CancelWithTheGivenText() {
        Text words = text("The desk is closed today.");
        given(take(HELP))
                .when(close(withoutDesk(), "desk", new Choice(How.CANCEL, null, words)))
                .then(
                        stage ->
                                assertEquals(
                                        words,
                                        stage.hall().board().notices().values().head().text()));
    }

    @Test
    void shouldX7PublishNoNoticeWhereNobodyWasCancelled() {
        given(open(THREE), take(HELP), next(THREE))
                .when(close(withoutDesk(), "desk", "3", CANCEL))
                .thenAtHand(THREE, "001")
                .then(stage -> assertTrue(stage.hall().board().notices().isEmpty()));
    }

    @Test
    void shouldX7CancelThoseWhoAreAwayAndServeTheOneAtTheWindow() {
        given(open(THREE), times(2, take(HELP)), next(THREE), hold(THREE), next(THREE))
                .when(close(withoutDesk(), "desk", "3", CANCEL))
                .thenTicket("001", TicketState.CANCELLED)
                .thenTicket("002", TicketState.CALLED)
                .when(start(THREE))
                .thenTicket("002", TicketState.SERVING);
    }

    @Test
    void shouldX7SendThemToAnotherQueueAtTheirPlaces() {
        HallScenario hall =
                given(open(TWO), take(PASSPORT), take(DEED), take(PERMIT), take(MORTGAGE))
                        .when(close(withoutTravel(), "travel", to(PROPERTY)))
                        .thenLine(PROPERTY, "A001", "B001", "A002", "B002");
        hall.thenCallsInOrder(TWO, "A001", "B001", "A002", "B002").and(finish(TWO));
        thenPlanIs(hall.when(timer()), withoutTravel());
    }

    @Test
    void shouldX7RefuseToSendThemWhereNobodyMayCallThem() {
        given(take(PASSPORT))
                .when(close(withoutTravel(), "travel", to(TRAVEL)))
                .thenRefused(Refusal.WOULD_STRAND)
                .when(close(withoutTravel(), "travel", to(new QueueId("moon"))))
                .thenRefused(Refusal.WOULD_STRAND);
    }

    @Test
    void shouldX7ServeOutACounterThatTicketsWaitFor() {
        HallScenario hall =
                given(open(ONE, THREE), take(PASSPORT), next(ONE), transfer(ONE, THREE, true))
                        .and(close(withoutDesk(), "3", SERVE_OUT));
        hall.thenCallsInOrder(THREE, "A001").and(finish(THREE));
        thenPlanIs(hall.when(timer()), withoutDesk());
    }

    @Test
    void shouldX7LetAnyCounterCallThoseOfOneThatIsClosedInFavourOfAQueue() {
        given(open(ONE, THREE), take(PASSPORT), next(ONE), transfer(ONE, THREE, true))
                .and(close(withoutDesk(), "3", to(PROPERTY)))
                .thenLine(PROPERTY, "A001")
                .thenCallsInOrder(ONE, "A001");
    }

    @Test
    void shouldX7CancelThoseWhoWaitForACounter() {
        given(open(ONE, THREE), take(PASSPORT), next(ONE), transfer(ONE, THREE, true))
                .when(close(withoutDesk(), "3", CANCEL))
                .thenExpect(
                        cancelled("A001", "queue-closed"),
                        stage ->
                                new NoticePublished(
                                        stage.hall().board().notices().values().head(),
                                        stage.now()),
                        closed(THREE),
                        stage -> new HallConfigured(withoutDesk(), stage.now()));
    }

    @Test
    void shouldX7ServeOutEverythingWhenTheServerStarts() {
        given(open(THREE), take(HELP))
                .when(configure(withoutDesk(), Closing.UNDECIDED.servingOutRest()))
                .thenLine(DESK, "001")
                .thenCallsInOrder(THREE, "001");
    }

    @Test
    void shouldX7StillDoWhatIsChosenForOneOfThemWhenTheServerStarts() {
        Closing closing = new Closing(new HashMap<>(Map.of("desk", CANCEL)), false);
        given(open(THREE), take(HELP))
                .when(configure(withoutDesk(), closing.servingOutRest()))
                .thenTicket("001", TicketState.CANCELLED);
    }

    @Test
    void shouldQ2KeepWhoeverDidAMatterThatThePlanMovedElsewhere() {
        HallScenario hall =
                given(open(ONE, TWO), take(PERMIT), take(PASSPORT))
                        .when(configure(permitElsewhere()))
                        .thenLine(TRAVEL, "A001", "A002");
        hall.thenCallsInOrder(ONE, "A001", "A002").and(finish(ONE));
        thenPlanIs(hall.when(timer()), permitElsewhere());
    }

    @Test
    void shouldX7CallThoseOfALaneThatIsDropped() {
        HallPlan plan = plan();
        Catalogue all = plan.catalogue();
        Catalogue one =
                new Catalogue(
                        all.lanes().subList(0, 1),
                        all.queues(),
                        all.matters().subList(1, all.matters().size()));
        HallPlan file = plan.with(plan.premises(), one);
        HallScenario hall =
                given(open(ONE), take(PASSPORT).in(PRIORITY))
                        .and(close(file, "passport", SERVE_OUT));
        hall.thenCallsInOrder(ONE, "A001").and(finish(ONE));
        thenPlanIs(hall.when(timer()), file);
    }

    @Test
    void shouldX7LetNobodyComeBackToAQueueThatHasLeft() {
        given(open(ONE), take(PASSPORT), next(ONE), seconds(1), finish(ONE))
                .and(configure(withoutTravel()))
                .when(undo(ONE))
                .thenRefused(Refusal.NOTHING_TO_UNDO)
                .when(checkIn("A001"))
                .thenRefused(Refusal.NOT_RETURNABLE)
                .when(call(ONE, "A001"))
                .thenRefused(Refusal.NOT_CALLABLE);
    }
}
