package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.lease;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.resume;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.OTHER_KIOSK;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.RequestKey;
import io.jiaohao.server.domain.state.TicketState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A request that is sent again: the same answer, and nothing changes. */
class RequestRepeatTest {
    @Test
    void shouldAnswerTheSameAndChangeNothing() {
        given(take(PASSPORT).as("r1"))
                .when(take(PASSPORT).as("r1"))
                .thenNothingHappens()
                .thenAnswered("A001", TicketState.WAITING)
                .thenLine(TRAVEL, "A001");
    }

    @Test
    void shouldAnswerAsItWasThoughTheTicketHasGoneOn() {
        given(open(ONE), take(PASSPORT).as("r1"), next(ONE))
                .when(take(PASSPORT).as("r1"))
                .thenAnswered("A001", TicketState.WAITING);
    }

    @Test
    void shouldRefuseTheSameRequestWithOtherParameters() {
        given(take(PASSPORT).as("r1", "passport"))
                .when(take(PERMIT).as("r1", "permit"))
                .thenRefused(Refusal.REQUEST_REUSED);
        assertEquals(Refusal.Kind.INVALID_PARAMS, Refusal.REQUEST_REUSED.kind());
    }

    @Test
    void shouldKeepTheRequestsOfTwoDevicesApart() {
        RequestKey mine = new RequestKey(KIOSK, "r1", "print");
        RequestKey other = new RequestKey(OTHER_KIOSK, "r1", "print");
        given(take(PASSPORT).as("r1", "print"))
                .then(stage -> assertTrue(stage.hall().day().remembered(mine).isPresent()))
                .then(stage -> assertTrue(stage.hall().day().remembered(other).isEmpty()));
    }

    @Test
    void shouldForgetRequestsOnANewDay() {
        given(take(PASSPORT).as("r1"), at("2026-11-24T09:00:00"))
                .when(take(PASSPORT).as("r1"))
                .thenAnswered("A001", TicketState.WAITING)
                .thenTicket(
                        "A001",
                        ticket -> assertEquals(LocalDate.of(2026, 11, 24), ticket.times().day()));
    }

    @Test
    void shouldNotRememberARefusedRequest() {
        given(open(ONE), pause(ONE), take(PASSPORT))
                .when(next(ONE).as("r1"))
                .thenRefused(Refusal.COUNTER_PAUSED)
                .and(resume(ONE))
                .when(next(ONE).as("r1"))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldRememberThatNobodyWaited() {
        given(open(ONE), next(ONE).as("r1"), take(PASSPORT))
                .when(next(ONE).as("r1"))
                .thenNothingHappens()
                .thenAnsweredNobody()
                .thenLine(TRAVEL, "A001");
    }

    @Test
    void shouldRememberASecondPressThatWasTheSame() {
        given(open(ONE), take(PASSPORT), take(PASSPORT), next(ONE).as("r1"), next(ONE).as("r2"))
                .and(minutes(5))
                .when(next(ONE).as("r2"))
                .thenNothingHappens()
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldRememberALease() {
        given(lease(KIOSK, TRAVEL, 50).as("r1"))
                .when(lease(KIOSK, TRAVEL, 50).as("r1"))
                .thenNothingHappens()
                .thenAnswered(reply -> assertEquals(1, ((Reply.OfLease) reply).lease().from()));
    }
}
