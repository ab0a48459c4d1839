package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.defer;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.ORDINARY;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.event.TicketDeferred;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import org.junit.jupiter.api.Test;

/** "I am late" on the phone's page: R3, R4, AP7. */
class DeferTicketTest {
    private static HallScenario waiting(int people) {
        return given(open(ONE), times(people, take(PASSPORT)));
    }

    @Test
    void shouldR3LetTheNextThreeGoFirst() {
        waiting(6)
                .when(defer("A001"))
                .thenExpect(
                        stage ->
                                new TicketDeferred(
                                        stage.id("A001"),
                                        stage.ticket("A001").place(),
                                        stage.now()))
                .thenLine(TRAVEL, "A002", "A003", "A004", "A001", "A005", "A006");
    }

    @Test
    void shouldR3GoBackThreePlacesFromTheOwnPlace() {
        waiting(7)
                .when(defer("A003"))
                .thenLine(TRAVEL, "A001", "A002", "A004", "A005", "A006", "A003", "A007");
    }

    @Test
    void shouldR3GoToTheEndWhereFewerFollow() {
        waiting(3).when(defer("A001")).thenLine(TRAVEL, "A002", "A003", "A001");
    }

    @Test
    void shouldR3LetThreeOfAnyLaneGoFirst() {
        given(open(ONE), take(PASSPORT).in(PRIORITY), times(4, take(PASSPORT)))
                .and(defer("A001"))
                .thenCallsInOrder(ONE, "A002", "A003", "A004", "A001", "A005");
    }

    @Test
    void shouldAP7RefuseTheSecondTime() {
        waiting(6).and(defer("A001")).when(defer("A001")).thenRefused(Refusal.ALREADY_DEFERRED);
    }

    @Test
    void shouldAP7RememberItOverAMissedCall() {
        waiting(6)
                .and(defer("A001"), call(ONE, "A001"), absent(ONE, "left"), checkIn("A001"))
                .when(defer("A001"))
                .thenRefused(Refusal.ALREADY_DEFERRED);
    }

    @Test
    void shouldKeepTheChanceWhereNobodyIsBehind() {
        waiting(1)
                .when(defer("A001"))
                .thenRefused(Refusal.NOBODY_BEHIND)
                .and(take(PASSPORT), defer("A001"))
                .thenLine(TRAVEL, "A002", "A001");
    }

    @Test
    void shouldR4KeepLaneAndTimeOfTaking() {
        given(open(ONE), take(PASSPORT).in(PRIORITY), take(PASSPORT))
                .when(defer("A001"))
                .thenTicket("A001", TicketState.WAITING)
                .thenTicket("A001", ticket -> assertEquals(PRIORITY, ticket.errand().lane()))
                .thenTicket("A002", ticket -> assertEquals(ORDINARY, ticket.errand().lane()))
                .thenTicket(
                        "A001",
                        ticket ->
                                assertEquals(
                                        ticket.times().takenAt(), ticket.times().eligibleAt()));
    }

    @Test
    void shouldRefuseOneThatDoesNotWait() {
        waiting(2)
                .and(next(ONE))
                .when(defer("A001"))
                .thenRefused(Refusal.NOT_DEFERRABLE)
                .and(cancel("A002"))
                .when(defer("A002"))
                .thenRefused(Refusal.NOT_DEFERRABLE);
    }
}
