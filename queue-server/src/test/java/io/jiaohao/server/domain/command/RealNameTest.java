package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.raised;
import static io.jiaohao.server.scenario.Facts.started;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.lease;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.startWithCard;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TakingHall.asking;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketExpired;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.MatterPlan.Identity;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whose a ticket is, and until when it is good (T9). */
class RealNameTest {
    private static final HolderId BOB = new HolderId("holder-bob");

    /** Alice was called for a passport, which is checked by name. */
    private static HallScenario called() {
        return givenHall(asking(Identity.REAL_NAME), take(PASSPORT).by(ALICE), open(ONE))
                .and(next(ONE));
    }

    @Test
    void shouldT9MarkAVisitorWhoWasDoneWithUnchecked() {
        called().when(finish(ONE))
                .thenAlerts(
                        stage ->
                                raised(
                                                new Alert(
                                                        Alert.Kind.ID_UNCHECKED,
                                                        ONE,
                                                        null,
                                                        stage.id("A001"),
                                                        stage.now()))
                                        .on(stage));
    }

    @Test
    void shouldT9NotStartBeforeTheIdWasChecked() {
        called().when(start(ONE)).thenRefused(Refusal.ID_NOT_CHECKED);
    }

    @Test
    void shouldT9StartOnTheClerksWord() {
        called().when(start(ONE, true)).thenExpect(started("A001", ONE));
    }

    @Test
    void shouldT9StartWithTheHoldersOwnCard() {
        called().when(startWithCard(ONE, ALICE)).thenExpect(started("A001", ONE));
    }

    @Test
    void shouldT9NotServeSomebodyElseOnTheTicket() {
        called().when(startWithCard(ONE, BOB)).thenRefused(Refusal.HOLDER_MISMATCH);
    }

    @Test
    void shouldT9NotServeAStrangerOnTheTicket() {
        called().when(startWithCard(ONE, null)).thenRefused(Refusal.HOLDER_MISMATCH);
    }

    @Test
    void shouldT9CheckByTheClerkAloneWhoseNumberWasGivenToNobodyKnown() {
        givenHall(asking(Identity.REAL_NAME), lease(KIOSK, TRAVEL, 5), open(ONE))
                .and(take(PASSPORT).offline("A001", Duration.ofMinutes(1)), next(ONE))
                .when(startWithCard(ONE, ALICE))
                .thenRefused(Refusal.HOLDER_MISMATCH)
                .when(startWithCard(ONE, null))
                .thenRefused(Refusal.HOLDER_MISMATCH)
                .when(start(ONE, true))
                .thenExpect(started("A001", ONE));
    }

    @Test
    void shouldT9CheckWhoWasSentOnToARealNameMatter() {
        givenHall(asking(Identity.REAL_NAME), take(PERMIT), open(ONE), next(ONE))
                .and(transfer(ONE, PASSPORT, true), io.jiaohao.server.scenario.Steps.minutes(3))
                .and(next(ONE))
                .when(start(ONE))
                .thenRefused(Refusal.ID_NOT_CHECKED);
    }

    @Test
    void shouldT9AskNothingForOtherMatters() {
        givenHall(asking(Identity.REQUIRED), take(PASSPORT).by(ALICE), open(ONE), next(ONE))
                .when(startWithCard(ONE, BOB))
                .thenExpect(started("A001", ONE));
        given(take(PASSPORT), open(ONE), next(ONE))
                .when(start(ONE))
                .thenExpect(started("A001", ONE));
    }

    @Test
    void shouldT9BeValidUntilTheDayTurns() {
        given(take(PASSPORT), at("2026-11-24T03:59:59"), timer())
                .then(stage -> assertFalse(stage.events().stream().anyMatch(RealNameTest::expiry)))
                .when(at("2026-11-24T04:00:00"))
                .thenTicket("A001", TicketState.WAITING)
                .when(timer())
                .then(stage -> assertTrue(stage.events().stream().anyMatch(RealNameTest::expiry)))
                .then(stage -> assertTrue(stage.hall().tickets().all().isEmpty()));
    }

    private static boolean expiry(HallEvent event) {
        return event instanceof TicketExpired;
    }
}
