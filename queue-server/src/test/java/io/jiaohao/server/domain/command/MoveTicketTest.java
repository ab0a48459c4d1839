package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.move;
import static io.jiaohao.server.scenario.Steps.moveFirst;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.terminal;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.LI;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.WANG;
import static io.jiaohao.server.scenario.TestHall.overseenBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.event.TicketMoved;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import org.junit.jupiter.api.Test;

/** {@code ticket.move}: out of turn, by whom the hall lets, with a reason (Q11). */
class MoveTicketTest {
    /** A001 to A004 wait, taken at nine; WANG, who may move them a minute later, is at ONE. */
    private static HallScenario four() {
        return givenHall(
                overseenBy(WANG),
                open(ONE, WANG, terminal(ONE), false),
                open(TWO, LI, terminal(TWO), false),
                times(4, take(PASSPORT)),
                minutes(1));
    }

    @Test
    void shouldQ11MoveATicketToTheFront() {
        four().when(moveFirst(ONE, "A003"))
                .thenAnswered("A003", TicketState.WAITING)
                .thenLine(TRAVEL, "A003", "A001", "A002", "A004");
    }

    @Test
    void shouldQ11MoveATicketBehindAnother() {
        four().when(move(ONE, "A001", "A003")).thenLine(TRAVEL, "A002", "A003", "A001", "A004");
    }

    @Test
    void shouldQ11KeepWhoMovedItAndWhyForTheAudit() {
        four().when(moveFirst(ONE, "A002"))
                .thenExpect(
                        stage ->
                                new TicketMoved(
                                        stage.id("A002"),
                                        stage.ticket("A002").place(),
                                        WANG,
                                        "with a small child",
                                        stage.now()));
    }

    @Test
    void shouldM1CountTheWaitOfAMovedTicketFromItsTaking() {
        four().when(moveFirst(ONE, "A002"))
                .thenTicket("A002", ticket -> assertEquals(NINE, ticket.times().eligibleAt()));
    }

    @Test
    void shouldQ11KeepTheCounterThatATicketWaitsFor() {
        four().and(next(ONE), transfer(ONE, TWO, true))
                .when(moveFirst(ONE, "A001"))
                .thenTicket("A001", ticket -> assertEquals(TWO, ticket.place().onlyAt()));
    }

    @Test
    void shouldQ11RefuseAClerkWhoMayNot() {
        four().when(moveFirst(TWO, "A003")).thenRefused(Refusal.NOT_PERMITTED);
        given(open(ONE), take(PASSPORT))
                .when(moveFirst(ONE, "A001"))
                .thenRefused(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    void shouldQ11RefuseATerminalWithoutACounter() {
        givenHall(overseenBy(WANG), take(PASSPORT))
                .when(moveFirst(ONE, "A001"))
                .thenRefused(Refusal.COUNTER_CLOSED);
    }

    @Test
    void shouldQ11RefuseATicketThatIsNotThere() {
        four().when(moveFirst(ONE, "A009")).thenRefused(Refusal.UNKNOWN_TICKET);
    }

    @Test
    void shouldQ11MoveOnlyWhoWaits() {
        four().and(next(ONE)).when(moveFirst(ONE, "A001")).thenRefused(Refusal.NOT_MOVABLE);
    }

    @Test
    void shouldQ11MoveOnlyBehindOneWhoWaitsInTheSameLine() {
        four().and(cancel("A003"), take(DEED))
                .when(move(ONE, "A001", "A003"))
                .thenRefused(Refusal.NOT_MOVABLE)
                .when(move(ONE, "A001", "B001"))
                .thenRefused(Refusal.NOT_MOVABLE)
                .when(move(ONE, "A001", "A001"))
                .thenRefused(Refusal.NOT_MOVABLE);
    }
}
