package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.noted;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.note;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.TicketState;
import org.junit.jupiter.api.Test;

/** X1, X3: a clerk's word travels with the ticket. */
class NoteTicketTest {
    @Test
    void shouldX3SayAfterwardsWhyATicketWasSetAside() {
        given(open(ONE), take(PASSPORT), next(ONE), start(ONE), hold(ONE))
                .when(note(ONE, "A001", "needs a photograph"))
                .thenExpect(noted("A001", ONE, "needs a photograph"))
                .thenAnswered("A001", TicketState.HELD)
                .and(checkIn("A001"), next(ONE))
                .when(start(ONE))
                .thenTicket(
                        "A001",
                        ticket -> assertEquals("needs a photograph", ticket.progress().note()));
    }

    @Test
    void shouldX1BeWrittenForTheNextClerkWhileSomebodyElseIsAtHand() {
        given(open(ONE, TWO), take(PASSPORT), take(PASSPORT), next(ONE))
                .when(note(TWO, "A002", "speaks sign language"))
                .thenExpect(noted("A002", TWO, "speaks sign language"))
                .thenAtHand(ONE, "A001");
    }

    @Test
    void shouldNotBeWrittenOnATicketThatIsOver() {
        given(open(ONE), take(PASSPORT), cancel("A001"))
                .when(note(ONE, "A001", "too late"))
                .thenRefused(Refusal.TICKET_ENDED);
    }

    @Test
    void shouldBeAClerksAtAnOpenCounter() {
        given(take(PASSPORT)).when(note(ONE, "A001", "who?")).thenRefused(Refusal.COUNTER_CLOSED);
        given(open(ONE)).when(note(ONE, "A009", "what?")).thenRefused(Refusal.UNKNOWN_TICKET);
    }
}
