package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.absent;
import static io.jiaohao.server.scenario.Facts.called;
import static io.jiaohao.server.scenario.Facts.calledByNumber;
import static io.jiaohao.server.scenario.Facts.closed;
import static io.jiaohao.server.scenario.Facts.finished;
import static io.jiaohao.server.scenario.Facts.paused;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.recall;
import static io.jiaohao.server.scenario.Steps.resume;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.Steps.undo;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.Rules.NextWhileCalled;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.Fact;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PROTOCOL.md, "What is allowed when": what a counter may do with what it has at hand. */
class AtHandTableTest {
    private static final String DEED_NUMBER = "B001";

    private static Step press(String method) {
        return switch (method) {
            case "next" -> next(ONE);
            case "call" -> call(ONE, DEED_NUMBER);
            case "recall" -> recall(ONE);
            case "start" -> start(ONE);
            case "finish" -> finish(ONE);
            case "absent" -> absent(ONE, "left");
            case "hold" -> hold(ONE);
            case "transfer" -> transfer(ONE, DEED, true);
            case "close" -> close(ONE);
            case "undo" -> undo(ONE);
            case "resume" -> resume(ONE);
            default -> throw new IllegalArgumentException(method);
        };
    }

    /**
     * Two tickets, A001 and B001; A001 is at hand at ONE, called or being served, or nothing is.
     */
    private static HallScenario atHand(String what, NextWhileCalled rule) {
        HallScenario hall = givenHall(plan(rule), open(ONE), take(DEED));
        return switch (what) {
            case "nothing" -> hall;
            case "called" -> hall.and(take(PASSPORT), next(ONE), seconds(10));
            default -> hall.and(take(PASSPORT), next(ONE), start(ONE), seconds(10));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, recall,   NOTHING_AT_HAND",
        "nothing, start,    NOTHING_AT_HAND",
        "nothing, finish,   NOTHING_AT_HAND",
        "nothing, absent,   NOTHING_AT_HAND",
        "nothing, hold,     NOTHING_AT_HAND",
        "nothing, transfer, NOTHING_AT_HAND",
        "nothing, undo,     NOTHING_TO_UNDO",
        "nothing, resume,   COUNTER_NOT_PAUSED",
        "called,  close,    TICKET_AT_HAND",
        "called,  undo,     NOTHING_TO_UNDO",
        "serving, recall,   NOT_CALLED",
        "serving, start,    NOT_CALLED",
        "serving, absent,   NOT_CALLED",
        "serving, close,    TICKET_AT_HAND",
        "serving, undo,     NOTHING_TO_UNDO",
    })
    void shouldRefuseWithWrongState(String hand, String method, Refusal refusal) {
        assertEquals(Refusal.Kind.WRONG_STATE, refusal.kind());
        atHand(hand, NextWhileCalled.FINISH).when(press(method)).thenRefused(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "called,  recall,   CALLED,  1",
        "called,  start,    SERVING, 1",
        "called,  finish,   DONE,    ",
        "called,  absent,   ABSENT,  ",
        "called,  hold,     HELD,    ",
        "called,  transfer, WAITING, ",
        "serving, finish,   DONE,    ",
        "serving, hold,     HELD,    ",
        "serving, transfer, WAITING, ",
    })
    void shouldLeaveTheTicketIn(String hand, String method, TicketState state, String counter) {
        atHand(hand, NextWhileCalled.FINISH)
                .when(press(method))
                .thenAnswered("A001", state)
                .thenTicket("A001", state)
                .thenAtHand(ONE, counter == null ? null : "A001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "call"})
    void shouldCallWhenNothingIsAtHand(String method) {
        atHand("nothing", NextWhileCalled.FINISH)
                .when(press(method))
                .thenAnswered(DEED_NUMBER, TicketState.CALLED)
                .thenAtHand(ONE, DEED_NUMBER);
    }

    @Test
    void shouldCloseWhenNothingIsAtHand() {
        atHand("nothing", NextWhileCalled.FINISH).when(close(ONE)).thenExpect(closed(ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "call"})
    void shouldFinishTheServedTicketAndThenCall(String method) {
        for (NextWhileCalled rule : NextWhileCalled.values()) {
            atHand("serving", rule)
                    .when(press(method))
                    .thenExpect(
                            finished("A001", ONE, null),
                            method.equals("next")
                                    ? called(DEED_NUMBER, ONE)
                                    : calledByNumber(DEED_NUMBER, ONE));
        }
    }

    @ParameterizedTest
    @CsvSource({"next, FINISH", "next, ABSENT", "call, FINISH", "call, ABSENT"})
    void shouldEndTheCalledTicketByTheHallsRuleAndThenCall(String method, NextWhileCalled rule) {
        Fact end =
                rule == NextWhileCalled.FINISH
                        ? finished("A001", ONE, Ticket.ASSUMED)
                        : absent("A001", ONE, null);
        atHand("called", rule)
                .when(press(method))
                .thenExpect(
                        end,
                        method.equals("next")
                                ? called(DEED_NUMBER, ONE)
                                : calledByNumber(DEED_NUMBER, ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "call"})
    void shouldRefuseAnotherCallWhileOneIsCalledWhereTheHallSaysSo(String method) {
        atHand("called", NextWhileCalled.REFUSE)
                .when(press(method))
                .thenRefused(Refusal.NOT_STARTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "next",
                "call",
                "recall",
                "start",
                "finish",
                "absent",
                "hold",
                "transfer",
                "close",
                "undo",
                "resume"
            })
    void shouldRefuseEverythingAtAClosedCounter(String method) {
        given(take(DEED)).when(press(method)).thenRefused(Refusal.Kind.COUNTER_CLOSED);
    }

    @Test
    void shouldRefuseAPauseAtAClosedCounter() {
        given().when(pause(ONE)).thenRefused(Refusal.Kind.COUNTER_CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "called", "serving"})
    void shouldAcceptAPauseAtAnyTime(String hand) {
        atHand(hand, NextWhileCalled.FINISH).when(pause(ONE)).thenExpect(paused(ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "call"})
    void shouldRefuseToCallAtAPausedCounter(String method) {
        for (String hand : List.of("nothing", "called", "serving")) {
            atHand(hand, NextWhileCalled.FINISH)
                    .and(pause(ONE))
                    .when(press(method))
                    .thenRefused(Refusal.Kind.COUNTER_PAUSED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "called,  finish,   DONE",
        "called,  absent,   ABSENT",
        "called,  hold,     HELD",
        "called,  transfer, WAITING",
        "called,  start,    SERVING",
        "serving, finish,   DONE",
        "serving, hold,     HELD",
        "serving, transfer, WAITING",
    })
    void shouldEndTheTicketAtHandAtAPausedCounter(String hand, String method, TicketState state) {
        atHand(hand, NextWhileCalled.FINISH)
                .and(pause(ONE))
                .when(press(method))
                .thenTicket("A001", state);
    }
}
