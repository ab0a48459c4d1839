package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.returned;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.merge;
import static io.jiaohao.server.scenario.Steps.mergeQueues;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.terminal;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.DESK;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.WANG;
import static io.jiaohao.server.scenario.TestHall.counter;
import static io.jiaohao.server.scenario.TestHall.overseenBy;
import static io.jiaohao.server.scenario.TestHall.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.event.QueuesMerged;
import io.jiaohao.server.domain.event.TicketMerged;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ticket.merge} and {@code queue.merge}: X6. */
class MergeTest {
    @Test
    void shouldX6GoOnAtTheEarlierPlace() {
        given(open(ONE), take(PASSPORT), seconds(60), take(PERMIT), take(PASSPORT))
                .when(merge("A001", "A003"))
                .thenAnswered("A003", TicketState.WAITING)
                .thenLine(TRAVEL, "A003", "A002")
                .thenTicket("A003", ticket -> assertEquals(NINE, ticket.times().eligibleAt()))
                .thenTicket("A001", TicketState.CANCELLED)
                .thenTicket("A001", ticket -> assertEquals("merged", ticket.progress().outcome()));
    }

    @Test
    void shouldX6KeepItsOwnPlaceWhereThatIsTheEarlier() {
        given(take(PASSPORT), take(PERMIT), take(PASSPORT))
                .when(merge("A003", "A001"))
                .thenExpect(
                        stage ->
                                new TicketMerged(
                                        stage.id("A003"),
                                        stage.id("A001"),
                                        stage.ticket("A001").place(),
                                        stage.now()))
                .thenLine(TRAVEL, "A001", "A002");
    }

    @Test
    void shouldX6MergeTheTicketsOfOnePerson() {
        given(take(PASSPORT).by(ALICE), take(MORTGAGE), take(MORTGAGE).by(ALICE))
                .when(merge("A001", "B002"))
                .thenLine(PROPERTY, "B002", "B001");
    }

    @Test
    void shouldX6RefuseTicketsOfDifferentErrands() {
        given(take(PASSPORT).by(ALICE), take(MORTGAGE))
                .when(merge("A001", "B001"))
                .thenRefused(Refusal.NOT_MERGEABLE);
    }

    @Test
    void shouldX6RefuseATicketWithItself() {
        given(take(PASSPORT)).when(merge("A001", "A001")).thenRefused(Refusal.NOT_MERGEABLE);
    }

    @Test
    void shouldX6RefuseToEndATicketAtAWindow() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE))
                .when(merge("A001", "A002"))
                .thenRefused(Refusal.NOT_MERGEABLE)
                .when(merge("A002", "A001"))
                .thenAnswered("A001", TicketState.CALLED)
                .thenAtHand(ONE, "A001");
    }

    @Test
    void shouldX6RefuseToGoOnWithOneThatHasEndedOrIsAbsent() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), take(PASSPORT), next(ONE))
                .and(absent(ONE, "left"), cancel("A002"))
                .when(merge("A003", "A001"))
                .thenRefused(Refusal.NOT_MERGEABLE)
                .when(merge("A003", "A002"))
                .thenRefused(Refusal.NOT_MERGEABLE)
                .when(merge("A002", "A003"))
                .thenRefused(Refusal.NOT_MERGEABLE);
    }

    @Test
    void shouldR3GiveNobodyThePlaceOfOneWhoIsAbsent() {
        given(open(ONE), take(PASSPORT), take(PERMIT), take(PASSPORT), next(ONE))
                .and(absent(ONE, "left"))
                .when(merge("A001", "A003"))
                .thenLine(TRAVEL, "A002", "A003");
    }

    @Test
    void shouldX6GiveTheEarlierPlaceToOneThatIsHeld() {
        given(open(ONE, TWO), take(PERMIT), take(PASSPORT), take(PERMIT), take(PERMIT))
                .and(call(ONE, "A004"), hold(ONE))
                .when(merge("A001", "A004"))
                .thenTicket("A004", TicketState.HELD)
                .and(close(ONE))
                .when(checkIn("A004"))
                .thenLine(TRAVEL, "A004", "A002", "A003");
    }

    @Test
    void shouldRefuseToMergeWhatIsNotThere() {
        given(take(PASSPORT))
                .when(
                        stage ->
                                stage.submit(
                                        new MergeTickets(
                                                stage.id("A001"), stage.id("A002"), stage.now())))
                .thenRefused(Refusal.UNKNOWN_TICKET);
    }

    private static HallScenario overseen(HallPlan plan) {
        return givenHall(plan, open(ONE, WANG, terminal(ONE), false), open(TWO));
    }

    @Test
    void shouldX6InterleaveTwoQueuesByTheTimeOfTaking() {
        overseen(overseenBy(WANG))
                .and(take(PASSPORT), take(DEED), take(PERMIT), take(MORTGAGE))
                .when(mergeQueues(ONE, TRAVEL, PROPERTY))
                .thenAnsweredNobody()
                .thenLine(TRAVEL)
                .thenLine(PROPERTY, "A001", "B001", "A002", "B002")
                .thenCallsInOrder(TWO, "A001", "B001", "A002", "B002");
    }

    @Test
    void shouldQ11SayWhoMergedTwoQueues() {
        overseen(overseenBy(WANG))
                .and(take(PASSPORT))
                .when(mergeQueues(ONE, TRAVEL, PROPERTY))
                .thenExpect(
                        stage -> new QueuesMerged(TRAVEL, PROPERTY, ONE, WANG, stage.now()),
                        returned("A001", null))
                .when(mergeQueues(ONE, TRAVEL, PROPERTY))
                .thenNothingHappens();
    }

    @Test
    void shouldX6GiveLaterNumbersAsThePlanSays() {
        overseen(overseenBy(WANG))
                .and(take(PASSPORT), mergeQueues(ONE, TRAVEL, PROPERTY))
                .when(take(PASSPORT))
                .thenLine(TRAVEL, "A002");
    }

    @Test
    void shouldX6KeepWhatATicketWaitsFor() {
        overseen(overseenBy(WANG))
                .and(take(PASSPORT), next(ONE), transfer(ONE, TWO, true))
                .when(mergeQueues(ONE, TRAVEL, PROPERTY))
                .thenTicket("A001", ticket -> assertEquals(TWO, ticket.place().onlyAt()));
    }

    @Test
    void shouldX6RefuseAMergeThatStrandsSomebody() {
        Served deeds = new Served(PROPERTY, List.of(DEED, MORTGAGE), null, null, false);
        HallPlan pairs =
                with(
                        overseenBy(WANG),
                        counter(ONE, TRAVEL),
                        counter(TWO).serving(List.of(deeds)),
                        counter(THREE, DESK));
        overseen(pairs)
                .and(take(PASSPORT))
                .when(mergeQueues(ONE, TRAVEL, PROPERTY))
                .thenRefused(Refusal.WOULD_STRAND)
                .when(mergeQueues(ONE, TRAVEL, DESK))
                .thenLine(DESK, "A001");
    }

    @Test
    void shouldX6RefuseAQueueThatThereIsNot() {
        overseen(overseenBy(WANG))
                .and(take(HELP))
                .when(mergeQueues(ONE, new QueueId("moon"), DESK))
                .thenRefused(Refusal.UNKNOWN_QUEUE)
                .when(mergeQueues(ONE, DESK, new QueueId("moon")))
                .thenRefused(Refusal.UNKNOWN_QUEUE)
                .when(mergeQueues(ONE, DESK, DESK))
                .thenRefused(Refusal.UNKNOWN_QUEUE);
    }

    @Test
    void shouldQ11LetOnlyThoseMergeQueuesWhoMayReorder() {
        overseen(overseenBy(WANG))
                .when(mergeQueues(TWO, TRAVEL, PROPERTY))
                .thenRefused(Refusal.NOT_PERMITTED);
    }
}
