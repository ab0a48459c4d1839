package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.absent;
import static io.jiaohao.server.scenario.Facts.held;
import static io.jiaohao.server.scenario.Facts.returned;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.ORDINARY;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.TestHall;
import org.junit.jupiter.api.Test;

/** {@code ticket.checkin}: R3, R4, R5, X3. */
class CheckInTicketTest {
    /** A001 is absent, so many others wait. */
    private static HallScenario absentBefore(int others) {
        return given(open(ONE), take(PASSPORT).in(PRIORITY), times(others, take(PASSPORT)))
                .and(next(ONE), absent(ONE, "left"));
    }

    @Test
    void shouldR3LetAnAbsentVisitorInBehindTheNextThree() {
        absentBefore(5)
                .when(checkIn("A001"))
                .thenExpect(returned("A001", null))
                .thenLine(TRAVEL, "A002", "A003", "A004", "A001", "A005", "A006");
    }

    @Test
    void shouldR3LetInAtTheEndWhereFewerWait() {
        absentBefore(2).when(checkIn("A001")).thenLine(TRAVEL, "A002", "A003", "A001");
    }

    @Test
    void shouldR3PutTheSecondBehindTheFirstWhoWasLetIn() {
        given(open(ONE), times(7, take(PASSPORT)), next(ONE), absent(ONE, "left"))
                .and(next(ONE), absent(ONE, "left"), checkIn("A001"))
                .when(checkIn("A002"))
                .thenLine(TRAVEL, "A003", "A004", "A005", "A001", "A002", "A006", "A007");
    }

    @Test
    void shouldR3PutTheSecondReturnAtTheEnd() {
        absentBefore(5)
                .and(checkIn("A001"), call(ONE, "A001"), absent(ONE, "left"))
                .when(checkIn("A001"))
                .thenLine(TRAVEL, "A002", "A003", "A004", "A005", "A006", "A001");
    }

    @Test
    void shouldR3RefuseTheThirdReturn() {
        absentBefore(1)
                .and(checkIn("A001"), call(ONE, "A001"), absent(ONE, "left"))
                .and(checkIn("A001"), call(ONE, "A001"), absent(ONE, "left"))
                .when(checkIn("A001"))
                .thenRefused(Refusal.ABSENT_TOO_OFTEN);
    }

    @Test
    void shouldR4KeepTheLaneWithinTenMinutes() {
        absentBefore(1)
                .and(minutes(10))
                .when(checkIn("A001"))
                .thenTicket("A001", ticket -> assertEquals(PRIORITY, ticket.errand().lane()));
    }

    @Test
    void shouldR4LoseTheLaneAfterTenMinutes() {
        absentBefore(1)
                .and(configure(TestHall.toleratingMinutes()), seconds(601))
                .when(checkIn("A001"))
                .thenTicket("A001", ticket -> assertEquals(ORDINARY, ticket.errand().lane()));
    }

    @Test
    void shouldR5NeverOvertakeOneThatIsCalled() {
        given(open(ONE, TWO), take(PASSPORT), take(PASSPORT), take(PASSPORT), next(ONE))
                .and(absent(ONE, "left"), next(ONE))
                .when(checkIn("A001"))
                .thenAtHand(ONE, "A002")
                .thenTicket("A002", TicketState.CALLED)
                .thenLine(TRAVEL, "A003", "A001");
    }

    @Test
    void shouldX3LetAHeldVisitorInFirstAtItsCounter() {
        given(open(ONE, TWO), times(3, take(PASSPORT)), next(ONE), hold(ONE), checkIn("A001"))
                .when(next(TWO))
                .thenAnswered("A002", TicketState.CALLED)
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldX3ComeBeforeThePreferredQueueAtItsCounter() {
        given(open(ONE), take(DEED), next(ONE), hold(ONE), take(PASSPORT), checkIn("B001"))
                .thenCallsInOrder(ONE, "B001", "A001");
    }

    @Test
    void shouldX3HoldAnyNumberPerCounter() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE), hold(ONE), next(ONE))
                .when(hold(ONE))
                .thenExpect(held("A002", ONE))
                .thenTicket("A001", TicketState.HELD)
                .thenTicket("A002", TicketState.HELD);
    }

    @Test
    void shouldLetAHeldVisitorInAtItsOldPlaceWhenTheCounterIsClosed() {
        given(open(ONE, TWO), take(PASSPORT), take(PASSPORT), next(ONE), hold(ONE), close(ONE))
                .when(checkIn("A001"))
                .thenLine(TRAVEL, "A001", "A002")
                .thenCallsInOrder(TWO, "A001", "A002");
    }

    @Test
    void shouldTakeBackAnAssumedEndWithinTenMinutes() {
        given(open(ONE), times(5, take(PASSPORT)), next(ONE), finish(ONE), minutes(10))
                .when(checkIn("A001"))
                .thenExpect(returned("A001", null))
                .thenLine(TRAVEL, "A002", "A003", "A004", "A001", "A005")
                .thenTicket("A001", ticket -> assertNull(ticket.progress().outcome()));
    }
}
