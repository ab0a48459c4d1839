package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.calledByNumber;
import static io.jiaohao.server.scenario.Facts.finished;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.order;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.terminal;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.stopped;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketRef;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ticket.call}: this very visitor. */
class CallTicketTest {
    @Test
    void shouldW3CallTheTicketThatIsAskedFor() {
        given(open(ONE), take(PASSPORT), take(PASSPORT))
                .when(call(ONE, "A002"))
                .thenExpect(calledByNumber("A002", ONE))
                .thenLine(TRAVEL, "A001");
    }

    @Test
    void shouldCallByTheTicketsIdToo() {
        given(open(ONE), take(PASSPORT))
                .when(
                        order(
                                at ->
                                        new CallTicket(
                                                new TicketRef(new TicketId("20261123-A001"), null),
                                                new Press(terminal(ONE), null, at))))
                .thenExpect(calledByNumber("A001", ONE));
    }

    @Test
    void shouldNotKnowANumberThatWasNotGivenToday() {
        given(open(ONE), take(PASSPORT))
                .when(call(ONE, "A009"))
                .thenRefused(Refusal.UNKNOWN_TICKET);
    }

    @Test
    void shouldW3CallFromTheHeldList() {
        given(open(ONE), take(PASSPORT), next(ONE), hold(ONE))
                .when(call(ONE, "A001"))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldW3CallBackWithinFiveMinutesOfTheEnd() {
        given(open(ONE), take(PASSPORT), next(ONE), start(ONE), finish(ONE), minutes(5))
                .when(call(ONE, "A001"))
                .thenExpect(calledByNumber("A001", ONE))
                .thenTicket("A001", ticket -> assertNull(ticket.progress().outcome()));
    }

    @Test
    void shouldW3NotCallBackLaterThanFiveMinutes() {
        given(open(ONE), take(PASSPORT), next(ONE), start(ONE), finish(ONE), seconds(301))
                .when(call(ONE, "A001"))
                .thenRefused(Refusal.NOT_CALLABLE);
    }

    /** The number counts like any other, whatever the counter serves. */
    @ParameterizedTest
    @ValueSource(strings = {"nothing", "called", "serving"})
    void shouldW3ServeAVisitorWithoutANumberAtOnce(String atHand) {
        Step[] before =
                switch (atHand) {
                    case "nothing" -> new Step[] {};
                    case "called" -> new Step[] {take(PASSPORT), next(ONE)};
                    default -> new Step[] {take(PASSPORT), next(ONE), start(ONE)};
                };
        given(open(ONE))
                .and(before)
                .when(take(HELP).from(terminal(ONE)))
                .thenAnswered("001", TicketState.WAITING)
                .when(call(ONE, "001"))
                .thenAnswered("001", TicketState.CALLED)
                .thenAtHand(ONE, "001");
    }

    @Test
    void shouldFinishTheTicketAtHandFirst() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), start(ONE))
                .when(call(ONE, "A002"))
                .thenExpect(finished("A001", ONE, null), calledByNumber("A002", ONE));
    }

    @Test
    void shouldKeepTheTicketAtHandWhenTheOtherCannotBeCalled() {
        given(open(ONE, TWO), take(PASSPORT), take(PASSPORT), next(ONE), next(TWO))
                .when(call(ONE, "A002"))
                .thenRefused(Refusal.NOT_CALLABLE)
                .thenAtHand(ONE, "A001");
    }

    @Test
    void shouldH7CallNobodyInAStoppedHall() {
        given(open(ONE), take(PASSPORT), configure(stopped()))
                .when(call(ONE, "A001"))
                .thenRefused(Refusal.HALL_STOPPED);
    }
}
