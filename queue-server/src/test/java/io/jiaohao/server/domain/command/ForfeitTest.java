package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.forfeited;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.undo;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.ZONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The third absence ends a ticket (R3). */
class ForfeitTest {
    /** ALICE's B001 was missed so often, the last time just now. */
    private static HallScenario missed(int times) {
        HallScenario hall = given(open(ONE), take(DEED).by(ALICE), next(ONE), absent(ONE, "left"));
        for (int i = 1; i < times; i++) {
            hall.and(checkIn("B001"), call(ONE, "B001"), absent(ONE, "left"));
        }
        return hall;
    }

    @Test
    void shouldR3EndTheTicketAfterTheThirdAbsence() {
        missed(3)
                .and(seconds(6))
                .when(timer())
                .thenExpect(forfeited("B001"))
                .thenTicket("B001", TicketState.VOIDED)
                .thenTicket("B001", ticket -> assertEquals("no-show", ticket.progress().outcome()));
    }

    @Test
    void shouldR3EndItOnlyWhenItCannotBeUndoneAnyMore() {
        missed(3)
                .and(seconds(5))
                .when(timer())
                .thenNothingHappens()
                .when(undo(ONE))
                .thenAnswered("B001", TicketState.CALLED);
    }

    @Test
    void shouldR3LeaveTheSecondAbsenceOpen() {
        missed(2).and(minutes(60)).when(timer()).thenTicket("B001", TicketState.ABSENT);
    }

    @Test
    void shouldH5WaitForTheClockThatWasSetBack() {
        missed(3).and(minutes(-5)).when(timer()).thenTicket("B001", TicketState.ABSENT);
    }

    @Test
    void shouldT3LetThePersonTakeANewNumber() {
        missed(3)
                .when(take(DEED).by(ALICE))
                .thenRefused(Refusal.DUPLICATE_HOLDER)
                .when(seconds(6))
                .when(timer())
                .when(take(DEED).by(ALICE))
                .thenTicket("B002", TicketState.WAITING);
    }

    @Test
    void shouldT2NotGiveThePlaceUnderTheCapBack() {
        missed(3)
                .and(take(DEED), seconds(6), timer())
                .when(take(DEED))
                .thenRefused(Refusal.MATTER_FULL);
    }

    @Test
    void shouldT4CountAsANoShowOfThePerson() {
        LocalDate today = LocalDate.ofInstant(NINE, ZONE);
        missed(3)
                .and(seconds(6))
                .when(timer())
                .then(stage -> assertEquals(1, stage.hall().day().noShows().since(ALICE, today)));
    }

    @Test
    void shouldR3RefuseToCheckItIn() {
        missed(3)
                .and(seconds(6), timer())
                .when(checkIn("B001"))
                .thenRefused(Refusal.NOT_RETURNABLE);
    }
}
