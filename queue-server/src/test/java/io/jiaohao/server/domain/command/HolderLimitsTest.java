package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.lease;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pass;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.Steps.voidTicket;
import static io.jiaohao.server.scenario.TakingHall.anonymousPerMinute;
import static io.jiaohao.server.scenario.TakingHall.asking;
import static io.jiaohao.server.scenario.TakingHall.perHolder;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.OTHER_KIOSK;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.MatterPlan.Identity;
import io.jiaohao.server.domain.state.TakingRules;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Step;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What one person may take, and a kiosk may give to nobody known (T3, T4). */
class HolderLimitsTest {
    private static final HolderId BOB = new HolderId("holder-bob");

    @Test
    void shouldT3NameTheTicketThatIsThereSoThatItCanBePrintedAgain() {
        given(take(PERMIT), take(PASSPORT).by(ALICE))
                .when(take(PASSPORT).by(ALICE))
                .thenRefused(Refusal.DUPLICATE_HOLDER)
                .then(
                        stage -> {
                            var refused = (Verdict.Refused) stage.last().verdict();
                            assertEquals(List.of("A002"), refused.rejection().details());
                            assertEquals(stage.id("A002"), refused.rejection().about());
                        });
    }

    /** A transfer can give one person two tickets for a matter. */
    @Test
    void shouldT3NameTheFirstTakenOfTwoTickets() {
        given(open(ONE, TWO), take(PERMIT).by(ALICE), seconds(1), take(PASSPORT).by(ALICE))
                .and(next(ONE), transfer(ONE, PASSPORT, true))
                .then(stage -> assertNames("A001", stage.hall(), stage))
                .then(stage -> assertNames("A001", restoredBackwards(stage.hall()), stage));
    }

    /** From the same snapshot, with its tickets in another order. */
    private static Hall restoredBackwards(Hall hall) {
        HallSnapshot flat = HallSnapshot.of(hall);
        List<Ticket> backwards =
                flat.tickets().stream()
                        .sorted(
                                Comparator.comparing((Ticket ticket) -> ticket.id().value())
                                        .reversed())
                        .toList();
        return new HallSnapshot(
                        flat.id(),
                        flat.plan(),
                        flat.seq(),
                        flat.day(),
                        backwards,
                        flat.counters(),
                        flat.board())
                .toHall();
    }

    private static void assertNames(String number, Hall hall, HallStage stage) {
        TakeTicket.Wish wish = new TakeTicket.Wish(PASSPORT, null, ALICE, false, "en", "link");
        TakeTicket second = new TakeTicket(KIOSK, wish, null, false, stage.now());
        var refused = (Decision.Rejected) second.decide(hall);
        assertEquals(Refusal.DUPLICATE_HOLDER, refused.refusal());
        assertEquals(stage.id(number), refused.about());
    }

    @Test
    void shouldT3NotBlockByAVoidedTicket() {
        given(take(PASSPORT).by(ALICE), voidTicket("A001"))
                .when(take(PASSPORT).by(ALICE))
                .thenAnswered("A002", TicketState.WAITING);
    }

    @Test
    void shouldT3RefuseAnAgentTheSameMatterToo() {
        given(take(PASSPORT).byAgent(ALICE))
                .when(take(PASSPORT).byAgent(ALICE))
                .thenRefused(Refusal.DUPLICATE_HOLDER);
    }

    /** Three of Alice's live tickets, of three matters. */
    private static HallScenario threeLive() {
        return given(take(PASSPORT).by(ALICE), take(PERMIT).by(ALICE), take(DEED).by(ALICE));
    }

    @Test
    void shouldT4GiveThreeLiveTicketsToOnePerson() {
        threeLive().when(take(HELP).by(ALICE)).thenRefused(Refusal.HOLDER_LIVE_LIMIT);
        threeLive().when(take(HELP).by(BOB)).thenAnswered("001", TicketState.WAITING);
    }

    @Test
    void shouldT4GiveAnotherWhenOneHasEnded() {
        threeLive()
                .and(cancel("A001"))
                .when(take(HELP).by(ALICE))
                .thenAnswered("001", TicketState.WAITING);
    }

    @Test
    void shouldT4LetAnAgentHaveMoreLiveTickets() {
        threeLive().when(take(HELP).byAgent(ALICE)).thenAnswered("001", TicketState.WAITING);
    }

    private static Step takeAndCancel(int first) {
        return stage -> {
            take(PASSPORT).by(ALICE).play(stage);
            cancel("A%03d".formatted(first)).play(stage);
        };
    }

    /** Five tickets of Alice's, none of which is live. */
    private static HallScenario fiveTaken() {
        return given(
                takeAndCancel(1),
                takeAndCancel(2),
                takeAndCancel(3),
                takeAndCancel(4),
                takeAndCancel(5));
    }

    @Test
    void shouldT4GiveFiveTicketsADayToOnePerson() {
        fiveTaken().when(take(PASSPORT).by(ALICE)).thenRefused(Refusal.HOLDER_DAY_LIMIT);
        fiveTaken().when(take(PASSPORT).by(BOB)).thenAnswered("A006", TicketState.WAITING);
    }

    @Test
    void shouldT4LetAnAgentTakeMoreADay() {
        fiveTaken().when(take(PASSPORT).byAgent(ALICE)).thenAnswered("A006", TicketState.WAITING);
    }

    @Test
    void shouldT4ForgetTheDaysTakesOnTheNextDay() {
        fiveTaken()
                .and(at("2026-11-24T09:00:00"))
                .when(take(PASSPORT).by(ALICE))
                .thenAnswered("A001", TicketState.WAITING);
    }

    @Test
    void shouldT4NotCountATicketThatWasNeverHandedOut() {
        givenHall(perHolder(new TakingRules.PerHolder(3, 1, 3, 30)))
                .and(take(PASSPORT).by(ALICE), voidTicket("A001"))
                .when(take(PASSPORT).by(ALICE))
                .thenAnswered("A002", TicketState.WAITING)
                .when(take(PERMIT).by(ALICE))
                .thenRefused(Refusal.HOLDER_DAY_LIMIT);
    }

    @Test
    void shouldT4CountATicketThatEndedBecauseNobodyCame() {
        givenHall(perHolder(new TakingRules.PerHolder(3, 1, 3, 30)), open(ONE))
                .and(take(PASSPORT).by(ALICE), times(3, called("A001")), seconds(6), timer())
                .thenTicket("A001", TicketState.VOIDED)
                .when(take(PASSPORT).by(ALICE))
                .thenRefused(Refusal.HOLDER_DAY_LIMIT);
    }

    private static Step called(String number) {
        return stage -> {
            call(ONE, number).play(stage);
            absent(ONE, "left").play(stage);
        };
    }

    @Test
    void shouldT4NeverRefuseANumberThatWasGivenOffline() {
        givenHall(perHolder(new TakingRules.PerHolder(1, 1, 1, 30)), lease(KIOSK, TRAVEL, 5))
                .and(take(DEED).by(ALICE))
                .when(take(PASSPORT).by(ALICE).offline("A001", Duration.ofMinutes(1)))
                .thenAnswered("A001", TicketState.WAITING)
                .when(take(HELP).by(ALICE))
                .thenRefused(Refusal.HOLDER_LIVE_LIMIT);
    }

    /** Alice is called on that day and never comes. */
    private static Step missed(String day) {
        return stage -> {
            at(day + "T09:00:00").play(stage);
            open(ONE).play(stage);
            take(PASSPORT).by(ALICE).play(stage);
            next(ONE).play(stage);
            absent(ONE, "left").play(stage);
        };
    }

    private static HallScenario missedThrice() {
        return given(missed("2026-11-23"), missed("2026-11-24"), missed("2026-11-25"));
    }

    @Test
    void shouldT4SendWhoMissedThreeCallsToTheGuideDesk() {
        missedThrice()
                .and(at("2026-11-26T09:00:00"), timer())
                .when(take(PASSPORT).by(ALICE))
                .thenRefused(Refusal.HOLDER_NO_SHOWS)
                .when(take(PASSPORT).by(ALICE).guided())
                .thenAnswered("A001", TicketState.WAITING);
    }

    @Test
    void shouldT4SendAnAgentWhoMissedThreeCallsToTheGuideDeskToo() {
        missedThrice()
                .and(at("2026-11-26T09:00:00"), timer())
                .when(take(PASSPORT).byAgent(ALICE))
                .thenRefused(Refusal.HOLDER_NO_SHOWS);
    }

    @Test
    void shouldT4LetWhoMissedTwoCallsTakeANumber() {
        given(missed("2026-11-23"), missed("2026-11-24"), at("2026-11-26T09:00:00"))
                .when(take(PASSPORT).by(ALICE))
                .thenAnswered("A001", TicketState.WAITING);
    }

    @Test
    void shouldT4NotCountAsMissedWhoCameLater() {
        given(missed("2026-11-23"), missed("2026-11-24"), missed("2026-11-25"))
                .and(seconds(10), io.jiaohao.server.scenario.Steps.call(ONE, "A001"), finish(ONE))
                .and(at("2026-11-26T09:00:00"))
                .when(take(PASSPORT).by(ALICE))
                .thenAnswered("A001", TicketState.WAITING);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-23, true", "2026-12-24, false"})
    void shouldT4CountNoShowsOfThirtyDays(String day, boolean refused) {
        HallScenario asked =
                missedThrice().and(at(day + "T09:00:00"), timer()).when(take(DEED).by(ALICE));
        if (refused) {
            asked.thenRefused(Refusal.HOLDER_NO_SHOWS);
        } else {
            asked.thenAnswered("B001", TicketState.WAITING);
        }
    }

    @Test
    void shouldT4ForgetNoShowsWhenTheirTimeIsOver() {
        missedThrice()
                .and(at("2026-12-24T09:00:00"), timer())
                .then(stage -> assertEquals(2, noShows(stage.hall())))
                .and(at("2026-12-26T09:00:00"), timer())
                .then(stage -> assertTrue(stage.hall().day().noShows().days().isEmpty()));
    }

    private static int noShows(io.jiaohao.server.domain.state.Hall hall) {
        return hall.day().noShows().days().get(ALICE).get().size();
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUIRED", "REAL_NAME"})
    void shouldT4GiveNoNumberToNobodyKnownWhereTheMatterNeedsAPerson(Identity identity) {
        givenHall(asking(identity))
                .when(take(PASSPORT))
                .thenRefused(Refusal.HOLDER_NEEDED)
                .when(take(PASSPORT).guided())
                .thenRefused(Refusal.HOLDER_NEEDED)
                .when(take(PASSPORT).by(ALICE))
                .thenAnswered("A001", TicketState.WAITING)
                .when(take(PERMIT))
                .thenAnswered("A002", TicketState.WAITING);
    }

    @Test
    void shouldT4TakeAnOfflineNumberOfNobodyKnownAllTheSame() {
        givenHall(asking(Identity.REAL_NAME), lease(KIOSK, TRAVEL, 5))
                .when(take(PASSPORT).offline("A001", Duration.ofMinutes(1)))
                .thenAnswered("A001", TicketState.WAITING);
    }

    /** Two numbers to nobody known, in the first second of a minute. */
    private static HallScenario twoAnonymous() {
        return givenHall(anonymousPerMinute(2), times(2, take(PASSPORT)));
    }

    @Test
    void shouldT4LimitHowManyAKioskGivesToNobodyKnownInAMinute() {
        twoAnonymous()
                .and(seconds(59))
                .when(take(PASSPORT))
                .thenRefused(Refusal.TOO_MANY_ANONYMOUS);
        twoAnonymous()
                .and(seconds(60))
                .when(take(PASSPORT))
                .thenAnswered("A003", TicketState.WAITING);
    }

    @Test
    void shouldT4LimitEachKioskByItself() {
        twoAnonymous()
                .when(take(PASSPORT).from(OTHER_KIOSK))
                .thenAnswered("A003", TicketState.WAITING);
    }

    @Test
    void shouldT4NotLimitWhoIsKnownNorAGuide() {
        twoAnonymous()
                .when(take(PASSPORT).by(ALICE))
                .thenAnswered("A003", TicketState.WAITING)
                .when(take(PASSPORT).guided())
                .thenAnswered("A004", TicketState.WAITING);
    }

    @Test
    void shouldT4CountOnlyNumbersThatTheKioskGaveToNobodyKnown() {
        givenHall(anonymousPerMinute(1), lease(KIOSK, TRAVEL, 5), take(MORTGAGE).by(ALICE))
                .and(take(DEED).guided(), take(PASSPORT).offline("A001", Duration.ZERO))
                .when(take(PASSPORT))
                .thenAnswered("A006", TicketState.WAITING);
    }

    @Test
    void shouldH5NotShutAKioskWhoseClockWasSetBack() {
        twoAnonymous()
                .and(pass(Duration.ofMinutes(-10)))
                .when(take(PASSPORT))
                .thenAnswered("A003", TicketState.WAITING);
    }

    @Test
    void shouldT4NotLimitWhereTheHallSetsNoLimit() {
        given(times(50, take(PASSPORT)))
                .when(take(PASSPORT))
                .thenAnswered("A051", TicketState.WAITING);
    }
}
