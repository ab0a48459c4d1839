package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.returned;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.lease;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.terminal;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.OTHER_KIOSK;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.WANG;
import static io.jiaohao.server.scenario.TestHall.counter;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.jiaohao.server.domain.command.TransferTicket.Spot;
import io.jiaohao.server.domain.command.TransferTicket.Target;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Why;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ticket.transfer}: where to, where in line, and not back at once (X1, X2). */
class TransferTest {
    private static final Target TO_MORTGAGE = new Target.ToMatter(MORTGAGE);

    /** A001 is at hand at ONE; B001, B002, B003 wait, taken a minute apart from 9:01 on. */
    private static HallScenario beforeThree() {
        return given(open(ONE), take(PASSPORT), next(ONE), minutes(1))
                .and(take(MORTGAGE), minutes(1), take(MORTGAGE), minutes(1), take(MORTGAGE));
    }

    @Test
    void shouldX1KeepThePlaceAndTheNumber() {
        beforeThree()
                .when(transfer(ONE, TO_MORTGAGE, Spot.KEEP))
                .thenExpect(returned("A001", ONE))
                .thenLine(PROPERTY, "A001", "B001", "B002", "B003");
    }

    @Test
    void shouldX1GoToTheEnd() {
        beforeThree()
                .when(transfer(ONE, TO_MORTGAGE, Spot.LAST))
                .thenLine(PROPERTY, "B001", "B002", "B003", "A001");
    }

    @Test
    void shouldX1ComeFirst() {
        beforeThree()
                .and(next(ONE), transfer(ONE, DEED, true), Steps.call(ONE, "B003"))
                .when(transfer(ONE, TO_MORTGAGE, Spot.FIRST))
                .thenLine(PROPERTY, "B003", "B001", "B002")
                .thenTicket(
                        "B003",
                        ticket -> assertEquals(NINE.plusSeconds(180), ticket.times().eligibleAt()));
    }

    @Test
    void shouldX1ComeFirstWhereNobodyWaits() {
        given(open(ONE), take(PASSPORT), next(ONE))
                .when(transfer(ONE, TO_MORTGAGE, Spot.FIRST))
                .thenLine(PROPERTY, "A001");
    }

    @Test
    void shouldX1PutTheSecondWhoComesFirstBeforeTheFirst() {
        beforeThree()
                .and(transfer(ONE, TO_MORTGAGE, Spot.FIRST), Steps.call(ONE, "B003"))
                .when(transfer(ONE, TO_MORTGAGE, Spot.FIRST))
                .thenLine(PROPERTY, "B003", "A001", "B001", "B002");
    }

    @Test
    void shouldX1StandAsIfTakenAtATime() {
        Instant time = NINE.plusSeconds(150);
        beforeThree()
                .when(transfer(ONE, TO_MORTGAGE, Spot.asTakenAt(time)))
                .thenLine(PROPERTY, "B001", "B002", "A001", "B003")
                .thenTicket("A001", ticket -> assertEquals(time, ticket.times().eligibleAt()));
    }

    @Test
    void shouldX1TakeATimeToComeForNow() {
        beforeThree()
                .when(transfer(ONE, TO_MORTGAGE, Spot.asTakenAt(NINE.plusSeconds(9_999))))
                .thenLine(PROPERTY, "B001", "B002", "B003", "A001")
                .thenTicket(
                        "A001",
                        ticket -> assertEquals(NINE.plusSeconds(180), ticket.times().eligibleAt()));
    }

    @Test
    void shouldX1FindThePlaceByTimeAmongThoseLetInBetween() {
        given(open(ONE, TWO), take(MORTGAGE), minutes(1), take(PASSPORT), times(4, take(MORTGAGE)))
                .and(next(TWO), absent(TWO, "left"), minutes(1), checkIn("B001"), next(ONE))
                .thenLine(PROPERTY, "B002", "B003", "B004", "B001", "B005")
                .when(transfer(ONE, TO_MORTGAGE, Spot.asTakenAt(NINE.plusSeconds(30))))
                .thenLine(PROPERTY, "A001", "B002", "B003", "B004", "B001", "B005");
    }

    @Test
    void shouldN8HandInByTimeAlsoBehindOneWhoWasLetInFirst() {
        given(open(ONE), lease(KIOSK, PROPERTY, 1), take(MORTGAGE), minutes(1), take(MORTGAGE))
                .and(take(PASSPORT), next(ONE), transfer(ONE, TO_MORTGAGE, Spot.FIRST))
                .when(take(MORTGAGE).offline("B001", Duration.ofSeconds(30)))
                .thenLine(PROPERTY, "A001", "B002", "B001", "B003");
    }

    @Test
    void shouldX1GoToTheCounterWhereAPersonWorks() {
        given(open(ONE), open(TWO, WANG, Steps.terminal(TWO), false), take(PASSPORT), next(ONE))
                .when(transfer(ONE, new Target.ToClerk(WANG), Spot.KEEP))
                .thenTicket("A001", ticket -> assertEquals(TWO, ticket.place().onlyAt()))
                .when(next(ONE))
                .thenAnsweredNobody()
                .when(next(TWO))
                .thenAnswered("A001", TicketState.CALLED);
    }

    /** One person may hold two windows. */
    @ParameterizedTest
    @ValueSource(strings = {"open", "call", "recall", "start", "finish", "undo", "pause"})
    void shouldX1GoToTheWindowThatThePersonUsedLast(String use) {
        given(open(TWO, WANG, terminal(TWO), false), open(THREE, WANG, terminal(THREE), false))
                .and(open(ONE), times(3, take(PASSPORT)), next(ONE), seconds(1), call(TWO, "A002"))
                .and(seconds(1), call(THREE, "A003"), seconds(1), use(use))
                .when(transfer(ONE, new Target.ToClerk(WANG), Spot.KEEP))
                .thenTicket("A001", ticket -> assertEquals(TWO, ticket.place().onlyAt()));
    }

    private static Step use(String what) {
        return switch (what) {
            case "open" -> open(TWO, WANG, OTHER_KIOSK, false);
            case "call" -> next(TWO);
            case "recall" -> Steps.recall(TWO);
            case "start" -> Steps.start(TWO);
            case "finish" -> Steps.finish(TWO);
            case "undo" ->
                    stage ->
                            List.of(hold(TWO), seconds(1), hold(THREE), seconds(1), Steps.undo(TWO))
                                    .forEach(step -> step.play(stage));
            default -> Steps.pause(TWO);
        };
    }

    @Test
    void shouldX1NotTakeAVisitorWhoseNumberIsVoidForThePersonAtTheWindow() {
        given(open(TWO, WANG, terminal(TWO), false), open(THREE, WANG, terminal(THREE), false))
                .and(open(ONE), times(2, take(PASSPORT)), next(ONE), call(TWO, "A002"))
                .and(seconds(1), Steps.pause(THREE), seconds(1), Steps.voidTicket("A002"))
                .when(transfer(ONE, new Target.ToClerk(WANG), Spot.KEEP))
                .thenTicket("A001", ticket -> assertEquals(THREE, ticket.place().onlyAt()));
    }

    @Test
    void shouldX1RefuseAPersonWhoIsNotAtWork() {
        given(open(ONE), take(PASSPORT), next(ONE))
                .when(transfer(ONE, new Target.ToClerk(WANG), Spot.KEEP))
                .thenRefused(Refusal.CLERK_NOT_AT_WORK);
    }

    @Test
    void shouldX1ComeFirstOfItsLineAtAnotherCounter() {
        given(open(ONE), open(TWO), times(2, take(PASSPORT)), next(ONE), next(TWO))
                .and(transfer(ONE, TWO, true))
                .when(transfer(TWO, new Target.ToCounter(TWO), Spot.FIRST))
                .thenLine(TRAVEL, "A002", "A001");
    }

    @Test
    void shouldX1LetANoteTravelUntilItIsReplaced() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE))
                .when(transfer(ONE, MORTGAGE, "form is complete"))
                .thenExpect(returned("A001", ONE, "form is complete"))
                .when(next(TWO))
                .thenTicket(
                        "A001",
                        ticket -> assertEquals("form is complete", ticket.progress().note()))
                .when(transfer(TWO, PASSPORT, "photo is missing"))
                .thenTicket(
                        "A001",
                        ticket -> assertEquals("photo is missing", ticket.progress().note()));
    }

    @Test
    void shouldX2NotOfferItToTheSameWindowAgainForTwoMinutes() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE), transfer(ONE, PASSPORT, true))
                .when(next(ONE))
                .thenAnsweredNobody()
                .and(seconds(119))
                .when(next(ONE))
                .thenAnsweredNobody()
                .and(seconds(1))
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldX2OfferItToAnotherWindowAtOnce() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE), transfer(ONE, PASSPORT, true))
                .when(next(TWO))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldX2SayWhoWasPassedOverForIt() {
        given(open(ONE, TWO), times(2, take(PASSPORT)), next(ONE), transfer(ONE, PASSPORT, true))
                .when(next(ONE))
                .thenAnswered("A002", TicketState.CALLED)
                .thenTicket(
                        "A002",
                        ticket -> {
                            Why why = ticket.handling().why();
                            assertNotNull(why);
                            assertEquals(Why.Because.JUST_HERE, why.passed().get(0).because());
                        });
    }

    @Test
    void shouldX2OfferItAgainWhenNoOtherWindowCan() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE), transfer(ONE, PASSPORT, true), close(TWO))
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldX2AvoidOnlyTheWindowsThatServeItsNewQueue() {
        givenHall(
                        with(
                                plan(),
                                counter(ONE, TRAVEL),
                                counter(TWO, PROPERTY),
                                counter(THREE, PROPERTY)),
                        open(ONE, TWO, THREE))
                .and(take(PASSPORT), next(ONE))
                .when(transfer(ONE, MORTGAGE, true))
                .thenTicket("A001", ticket -> assertEquals(null, ticket.place().terms().avoid()));
    }

    @Test
    void shouldX3KeepReasonAndReminderOfAHold() {
        Instant remind = NINE.plusSeconds(600);
        given(open(ONE), times(2, take(PASSPORT)), next(ONE))
                .when(Steps.hold(ONE, "photocopies", remind))
                .thenTicket(
                        "A001",
                        ticket -> {
                            assertEquals("photocopies", ticket.progress().note());
                            assertEquals(remind, ticket.times().remindAt());
                        })
                .and(next(ONE))
                .when(Steps.hold(ONE, "fee", remind.plusSeconds(60)))
                .thenTicket("A001", ticket -> assertEquals(remind, ticket.times().remindAt()))
                .when(checkIn("A001"))
                .thenTicket("A001", ticket -> assertEquals(null, ticket.times().remindAt()));
    }

    @Test
    void shouldX3CallAReturnedVisitorBeforeNewOnes() {
        given(open(ONE), times(3, take(PASSPORT)), next(ONE), hold(ONE), checkIn("A001"))
                .thenCallsInOrder(ONE, "A001", "A002", "A003");
    }

    @Test
    void shouldX3CallAtMostOneReturnedVisitorForOneNew() {
        given(open(ONE), times(6, take(PASSPORT)))
                .and(next(ONE), hold(ONE), next(ONE), hold(ONE), next(ONE), hold(ONE))
                .and(checkIn("A001"), checkIn("A002"), checkIn("A003"))
                .thenCallsInOrder(ONE, "A001", "A004", "A002", "A005", "A003", "A006");
    }

    @Test
    void shouldX3CallReturnedVisitorsOneAfterTheOtherWhenNobodyIsNew() {
        given(open(ONE), times(2, take(PASSPORT)), next(ONE), hold(ONE), next(ONE), hold(ONE))
                .and(checkIn("A001"), checkIn("A002"))
                .thenCallsInOrder(ONE, "A001", "A002");
    }
}
