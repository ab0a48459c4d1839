package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.lease;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.Steps.voidTicket;
import static io.jiaohao.server.scenario.TakingHall.capped;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many numbers of a matter are given (T1, T2); the day's cap is in {@link TakeTicketTest}. */
class CapsTest {
    private static final String AFTERNOON = "2026-11-23T14:00:00";

    private static Decision.Rejected rejection(HallStage stage) {
        return ((Verdict.Refused) stage.last().verdict()).rejection();
    }

    @Test
    void shouldT1RefuseBeyondTheCapOfTheIntervalAndSayWhenNext() {
        givenHall(capped(2, 5, null), times(2, take(MORTGAGE)))
                .when(take(MORTGAGE))
                .thenRefused(Refusal.INTERVAL_FULL)
                .then(stage -> assertEquals(List.of("13:50"), rejection(stage).details()));
    }

    @Test
    void shouldT1CapEachIntervalByItself() {
        givenHall(capped(2, 1, null), times(2, take(MORTGAGE)), at(AFTERNOON))
                .when(take(MORTGAGE))
                .thenAnswered("B003", TicketState.WAITING)
                .when(take(MORTGAGE))
                .thenRefused(Refusal.MATTER_FULL);
    }

    @Test
    void shouldT1PromiseNoLaterIntervalThatIsFullItself() {
        givenHall(capped(1, 0, null), take(MORTGAGE))
                .when(take(MORTGAGE))
                .thenRefused(Refusal.MATTER_FULL);
    }

    @Test
    void shouldT1KeepTheDaysCapBesideTheIntervals() {
        givenHall(capped(2, 5, 3), times(2, take(MORTGAGE)), at(AFTERNOON), take(MORTGAGE))
                .when(take(MORTGAGE))
                .thenRefused(Refusal.MATTER_FULL);
    }

    @Test
    void shouldT1FreeBothPlacesOfAVoidedTicket() {
        givenHall(capped(2, 5, 2), times(2, take(MORTGAGE)), voidTicket("B001"))
                .when(take(MORTGAGE))
                .thenAnswered("B003", TicketState.WAITING)
                .when(take(MORTGAGE))
                .thenRefused(Refusal.MATTER_FULL);
    }

    @Test
    void shouldT1FreeThePlaceInTheIntervalInWhichItWasTaken() {
        givenHall(capped(1, 1, null), take(MORTGAGE), at(AFTERNOON), take(MORTGAGE))
                .and(voidTicket("B001"))
                .when(take(MORTGAGE))
                .thenRefused(Refusal.MATTER_FULL);
    }

    @Test
    void shouldT1NotFreeThePlaceOfACancelledTicket() {
        givenHall(capped(1, 5, null), take(MORTGAGE), cancel("B001"))
                .when(take(MORTGAGE))
                .thenRefused(Refusal.INTERVAL_FULL);
    }

    @Test
    void shouldT1BeginAnewOnTheNextDay() {
        givenHall(capped(1, 5, 1), take(MORTGAGE), at("2026-11-24T09:00:00"))
                .when(take(MORTGAGE))
                .thenAnswered("B001", TicketState.WAITING);
    }

    @Test
    void shouldT1CountWhatWasTakenBeforeTheHallSetACap() {
        given(take(MORTGAGE), configure(capped(1, 5, null)))
                .when(take(MORTGAGE))
                .thenRefused(Refusal.INTERVAL_FULL);
    }

    /** The place belongs to the matter that it was taken for, wherever the visitor went. */
    private static HallScenario transferredAndVoided() {
        return givenHall(capped(1, 5, null), times(2, take(DEED)), take(MORTGAGE), open(TWO))
                .and(next(TWO), transfer(TWO, MORTGAGE, true), voidTicket("B001"));
    }

    @Test
    void shouldN6FreeExactlyThePlaceThatWasTakenAlsoAfterATransfer() {
        transferredAndVoided().when(take(DEED)).thenAnswered("B004", TicketState.WAITING);
        transferredAndVoided().when(take(MORTGAGE)).thenRefused(Refusal.INTERVAL_FULL);
    }

    @Test
    void shouldT1NeverRefuseANumberThatWasGivenOfflineButCountIt() {
        givenHall(capped(1, 5, null), lease(KIOSK, PROPERTY, 5))
                .and(take(MORTGAGE), take(MORTGAGE).offline("B001", Duration.ofMinutes(1)))
                .when(take(MORTGAGE))
                .thenRefused(Refusal.INTERVAL_FULL)
                .and(voidTicket("B006"))
                .when(take(MORTGAGE))
                .thenRefused(Refusal.INTERVAL_FULL)
                .and(voidTicket("B001"))
                .when(take(MORTGAGE))
                .thenAnswered("B007", TicketState.WAITING);
    }

    @Test
    void shouldT1CountAnOfflineNumberInTheIntervalInWhichItWasGiven() {
        givenHall(capped(5, 1, null), lease(KIOSK, PROPERTY, 5), at("2026-11-23T14:00:00"))
                .and(take(MORTGAGE).offline("B001", Duration.ofHours(3)))
                .when(take(MORTGAGE))
                .thenAnswered("B006", TicketState.WAITING);
    }

    @Test
    void shouldT2LeaveOtherMattersAlone() {
        given(times(2, take(DEED))).when(take(PASSPORT)).thenAnswered("A001", TicketState.WAITING);
    }
}
