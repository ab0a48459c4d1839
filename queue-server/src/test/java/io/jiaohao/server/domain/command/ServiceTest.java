package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.absent;
import static io.jiaohao.server.scenario.Facts.called;
import static io.jiaohao.server.scenario.Facts.finished;
import static io.jiaohao.server.scenario.Facts.recalled;
import static io.jiaohao.server.scenario.Facts.returned;
import static io.jiaohao.server.scenario.Facts.started;
import static io.jiaohao.server.scenario.Facts.undone;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.finishAt;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pass;
import static io.jiaohao.server.scenario.Steps.rate;
import static io.jiaohao.server.scenario.Steps.recall;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.Steps.undo;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.ORDINARY;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.server.domain.state.Board;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Pace;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ticket.start}, {@code ticket.finish}, {@code ticket.transfer}, {@code ticket.undo}. */
class ServiceTest {
    private static HallScenario called() {
        return given(open(ONE, TWO), take(PASSPORT), take(PASSPORT), next(ONE), seconds(10));
    }

    @Test
    void shouldStartWhenTheVisitorHasCome() {
        called().when(start(ONE)).thenExpect(started("A001", ONE));
    }

    @Test
    void shouldFinishWithTheClerksWord() {
        called().and(start(ONE)).when(finish(ONE)).thenExpect(finished("A001", ONE, "done well"));
    }

    @Test
    void shouldAssumeWhatWasNeverStarted() {
        called().when(finish(ONE)).thenExpect(finished("A001", ONE, Ticket.ASSUMED));
    }

    @Test
    void shouldKeepTheAssumedOutcomeForItself() {
        called().and(start(ONE))
                .when(finish(ONE, Ticket.ASSUMED))
                .thenRefused(Refusal.OUTCOME_RESERVED);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "-30, 0", "60, 10"})
    void shouldClampTheTimeOfAPressToBetweenTheCallAndNow(long pressed, long taken) {
        called().when(finishAt(ONE, NINE.plusSeconds(pressed)))
                .thenTicket(
                        "A001",
                        ticket -> assertEquals(NINE.plusSeconds(taken), ticket.times().endedAt()));
    }

    @Test
    void shouldX1TransferToAnotherMatterWithThePlaceKept() {
        given(open(ONE, TWO), take(PASSPORT), take(DEED), next(ONE))
                .when(transfer(ONE, MORTGAGE, true))
                .thenExpect(returned("A001", ONE))
                .thenAnswered("A001", TicketState.WAITING)
                .thenLine(PROPERTY, "A001", "B001")
                .thenTicket("A001", ticket -> assertEquals(MORTGAGE, ticket.errand().matter()));
    }

    @Test
    void shouldX1TransferToTheEndOfTheLine() {
        given(open(ONE), take(PASSPORT), take(DEED), next(ONE))
                .when(transfer(ONE, MORTGAGE, false))
                .thenLine(PROPERTY, "B001", "A001");
    }

    @Test
    void shouldX1KeepTheLaneWhereTheOtherMatterHasIt() {
        given(open(ONE), take(PASSPORT).in(PRIORITY), next(ONE))
                .when(transfer(ONE, PASSPORT, true))
                .thenTicket("A001", ticket -> assertEquals(PRIORITY, ticket.errand().lane()))
                .and(next(ONE))
                .when(transfer(ONE, DEED, true))
                .thenTicket("A001", ticket -> assertEquals(ORDINARY, ticket.errand().lane()));
    }

    @Test
    void shouldX1TransferToACounterThatAloneMayCallIt() {
        called().and(transfer(ONE, TWO, true))
                .when(next(ONE))
                .thenAnswered("A002", TicketState.CALLED)
                .when(next(TWO))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldX1TransferToACounterOfOtherQueues() {
        given(open(ONE, THREE), take(PASSPORT), take(HELP), next(ONE), transfer(ONE, THREE, true))
                .thenCallsInOrder(THREE, "A001", "001");
    }

    @Test
    void shouldTransferTheServedTicketToo() {
        called().and(start(ONE))
                .when(transfer(ONE, DEED, true))
                .thenExpect(returned("A001", ONE))
                .thenTicket("A001", ticket -> assertNull(ticket.times().startedAt()));
    }

    @Test
    void shouldRefuseToTransferToNowhere() {
        called().when(transfer(ONE, new MatterId("none"), true))
                .thenRefused(Refusal.UNKNOWN_MATTER)
                .when(transfer(ONE, new CounterId("99"), true))
                .thenRefused(Refusal.UNKNOWN_COUNTER);
    }

    private static Step end(String method) {
        return switch (method) {
            case "absent" -> absent(ONE, "left");
            case "finish" -> finish(ONE);
            case "hold" -> hold(ONE);
            default -> transfer(ONE, DEED, false);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "finish", "hold", "transfer"})
    void shouldUndoWithinFiveSeconds(String method) {
        called().and(end(method), seconds(5))
                .when(undo(ONE))
                .thenExpect(undone("A001", ONE))
                .thenAnswered("A001", TicketState.CALLED)
                .thenAtHand(ONE, "A001")
                .thenLine(TRAVEL, "A002")
                .thenLine(PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finish", "hold", "transfer"})
    void shouldUndoToTheServedTicket(String method) {
        called().and(start(ONE), end(method))
                .when(undo(ONE))
                .thenAnswered("A001", TicketState.SERVING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "finish", "hold", "transfer"})
    void shouldNotUndoAfterFiveSeconds(String method) {
        called().and(end(method), pass(Duration.ofMillis(5_001)))
                .when(undo(ONE))
                .thenRefused(Refusal.NOTHING_TO_UNDO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "finish", "hold", "transfer"})
    void shouldNotUndoOnceSomethingElseIsAtHand(String method) {
        called().and(end(method), next(ONE)).when(undo(ONE)).thenRefused(Refusal.NOTHING_TO_UNDO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "finish", "hold", "transfer"})
    void shouldNotUndoOnceAnotherCounterCalledTheTicket(String method) {
        called().and(end(method), call(TWO, "A001"))
                .when(undo(ONE))
                .thenRefused(Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void shouldNotUndoWhatAnotherCounterCalledAndLeftTheSameWay() {
        called().and(hold(ONE), call(TWO, "A001"), hold(TWO))
                .when(undo(ONE))
                .thenRefused(Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void shouldNotUndoTwice() {
        called().and(hold(ONE), undo(ONE)).when(undo(ONE)).thenRefused(Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void shouldNotUndoOnceTheVisitorCancelled() {
        called().and(hold(ONE), cancel("A001"))
                .when(undo(ONE))
                .thenRefused(Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void shouldNotUndoOnceTheVisitorRated() {
        called().and(start(ONE), finish(ONE), rate("A001", 5))
                .when(undo(ONE))
                .thenRefused(Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void shouldUndoTheEndThatANextMadeWhenNobodyWaited() {
        given(open(ONE), take(PASSPORT), next(ONE), start(ONE), next(ONE))
                .when(undo(ONE))
                .thenAnswered("A001", TicketState.SERVING);
    }

    @Test
    void shouldRecallWithTheNextRepeatAfterAnUndo() {
        called().and(recall(ONE), hold(ONE), undo(ONE), seconds(8))
                .when(recall(ONE))
                .thenExpect(recalled("A001", ONE, 2));
    }

    /** More calls than the board keeps, at another counter, while A001 is at hand. */
    private static HallScenario calledLongAgo() {
        return given(open(ONE, TWO), take(PASSPORT), next(ONE), recall(ONE))
                .and(times(Board.MAX_CALLS + 1, served(TWO, MORTGAGE)));
    }

    private static Step served(CounterId counter, MatterId matter) {
        return stage ->
                List.of(take(matter), next(counter), seconds(10), finish(counter))
                        .forEach(step -> step.play(stage));
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "finish", "hold", "transfer"})
    void shouldR1RecallWithTheNextRepeatThoughTheBoardForgotTheCall(String method) {
        calledLongAgo()
                .and(end(method), undo(ONE))
                .when(recall(ONE))
                .thenExpect(recalled("A001", ONE, 2))
                .thenTicket("A001", ticket -> assertEquals(NINE, ticket.times().calledAt()))
                .then(stage -> assertEquals(1, stage.hall().day().queue(TRAVEL).calls()));
    }

    @Test
    void shouldR1LimitTheRecallsAlsoAfterAnUndo() {
        calledLongAgo()
                .and(recall(ONE), seconds(8), recall(ONE), seconds(8), hold(ONE), undo(ONE))
                .when(recall(ONE))
                .thenRefused(Refusal.TOO_MANY_RECALLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "finish"})
    void shouldP2CountTheTimeOfAVisitorOnceThoughTheEndWasUndone(String method) {
        called().and(end(method), seconds(3), undo(ONE))
                .then(stage -> assertEquals(Pace.UNKNOWN, stage.hall().day().queue(TRAVEL).pace()))
                .and(seconds(7))
                .when(finish(ONE))
                .then(
                        stage ->
                                assertEquals(
                                        new Pace(List.of(20)),
                                        stage.hall().day().queue(TRAVEL).pace()));
    }

    @Test
    void shouldP2KeepTheTimesOfOthersAtAnUndo() {
        called().and(next(TWO), seconds(2), finish(ONE), seconds(1), finish(TWO))
                .when(undo(ONE))
                .then(
                        stage ->
                                assertEquals(
                                        new Pace(List.of(3)),
                                        stage.hall().day().queue(TRAVEL).pace()));
    }

    @Test
    void shouldR4TakeBackWhatAnAbsenceCounted() {
        Ticket[] before = new Ticket[1];
        called().then(stage -> before[0] = stage.ticket("A001"))
                .and(absent(ONE, "left"))
                .when(undo(ONE))
                .thenTicket("A001", ticket -> assertEquals(before[0], ticket));
    }
}
