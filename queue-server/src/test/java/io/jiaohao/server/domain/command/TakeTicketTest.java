package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.absent;
import static io.jiaohao.server.scenario.Facts.taken;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.lease;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.voidTicket;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.ORDINARY;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.sharingPrefix;
import static io.jiaohao.server.scenario.TestHall.stopped;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.PlayedHall;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ticket.take}: T1 to T3, N1 to N3. */
class TakeTicketTest {
    @Test
    void shouldGiveANumberAndAPlace() {
        given().when(take(PASSPORT).by(ALICE).in(PRIORITY))
                .thenExpect(taken("A001", "A", 1))
                .thenAnswered(
                        reply -> {
                            Reply.OfTicket of = (Reply.OfTicket) reply;
                            assertTrue(of.toHolder());
                            assertEquals(
                                    new Errand(PASSPORT, TRAVEL, PRIORITY, ALICE, "en", "link"),
                                    of.ticket().errand());
                            assertEquals(NINE, of.ticket().times().takenAt());
                            assertEquals(LocalDate.of(2026, 11, 23), of.ticket().times().day());
                        });
    }

    @Test
    void shouldTellHowManyAreAheadAndARangeOfWait() {
        given(open(ONE), times(3, take(PASSPORT)))
                .when(take(PASSPORT))
                .thenTicket(
                        "A004", ticket -> assertEquals(new Promise(3, 300, 3_000), ticket.told()));
    }

    @Test
    void shouldP2KeepThatNobodyCouldSayHowLong() {
        given().when(take(PASSPORT))
                .thenTicket("A001", ticket -> assertTrue(ticket.told().unknown()));
        given(open(ONE))
                .when(take(PASSPORT))
                .thenTicket("A001", ticket -> assertFalse(ticket.told().unknown()));
    }

    @Test
    void shouldTakeTheMattersFirstLaneByDefault() {
        given().when(take(PASSPORT))
                .thenTicket("A001", ticket -> assertEquals(ORDINARY, ticket.errand().lane()));
    }

    @Test
    void shouldRefuseALaneThatTheMatterLacks() {
        given().when(take(DEED).in(PRIORITY)).thenRefused(Refusal.UNKNOWN_LANE);
    }

    @Test
    void shouldRefuseAMatterThatThereIsNot() {
        given().when(take(new MatterId("none"))).thenRefused(Refusal.UNKNOWN_MATTER);
    }

    @Test
    void shouldN1ShareTheSeriesAmongTheMattersOfAQueue() {
        given(take(PASSPORT)).when(take(PERMIT)).thenAnswered("A002", TicketState.WAITING);
    }

    @Test
    void shouldN1NumberEachQueueByItself() {
        given(take(PASSPORT)).when(take(DEED)).thenAnswered("B001", TicketState.WAITING);
    }

    @Test
    void shouldN1NumberWithoutAPrefix() {
        given().when(take(HELP)).thenAnswered("001", TicketState.WAITING);
    }

    @Test
    void shouldN1NeverShowOneNumberTwiceWhereQueuesShareAPrefix() {
        givenHall(sharingPrefix(), take(PASSPORT))
                .when(take(DEED))
                .thenAnswered("A002", TicketState.WAITING);
    }

    @Test
    void shouldN3GoOnWith1000After999() {
        given(lease(KIOSK, TRAVEL, 998), take(PASSPORT))
                .then(stage -> assertEquals("A999", stage.ticket("A999").number().value()))
                .when(take(PASSPORT))
                .thenAnswered("A1000", TicketState.WAITING)
                .when(take(PASSPORT))
                .thenAnswered("A1001", TicketState.WAITING);
    }

    @Test
    void shouldN2GoOnPastMidnight() {
        given(at("2026-11-23T23:59:00"), take(PASSPORT), at("2026-11-24T00:01:00"))
                .when(take(PASSPORT))
                .thenAnswered("A002", TicketState.WAITING);
    }

    @Test
    void shouldN2BeginAnewAtFourInTheMorning() {
        given(take(PASSPORT), at("2026-11-24T04:00:00"))
                .when(take(PASSPORT))
                .thenAnswered("A001", TicketState.WAITING);
    }

    @Test
    void shouldT3RefuseASecondLiveTicketToOnePerson() {
        given(take(PASSPORT).by(ALICE))
                .when(take(PASSPORT).by(ALICE))
                .thenRefused(Refusal.DUPLICATE_HOLDER);
    }

    @Test
    void shouldT3CountTheAbsentAsLive() {
        given(open(ONE), take(PASSPORT).by(ALICE), next(ONE), absent(ONE, "left"))
                .when(take(PASSPORT).by(ALICE))
                .thenRefused(Refusal.DUPLICATE_HOLDER);
    }

    @Test
    void shouldT3GiveAnotherTicketForAnotherMatter() {
        given(take(PASSPORT).by(ALICE))
                .when(take(PERMIT).by(ALICE))
                .thenAnswered("A002", TicketState.WAITING);
    }

    @Test
    void shouldT3GiveAnotherTicketOnceTheFirstHasEnded() {
        given(take(PASSPORT).by(ALICE), cancel("A001"))
                .when(take(PASSPORT).by(ALICE))
                .thenAnswered("A002", TicketState.WAITING);
    }

    @Test
    void shouldT3NotBlockByYesterdaysLeftovers() {
        given(take(PASSPORT).by(ALICE), at("2026-11-24T09:00:00"))
                .when(take(PASSPORT).by(ALICE))
                .thenAnswered("A001", TicketState.WAITING);
    }

    @Test
    void shouldT2RefuseBeyondTheCap() {
        given(take(DEED), take(DEED)).when(take(DEED)).thenRefused(Refusal.MATTER_FULL);
    }

    @Test
    void shouldT2CapOneMatterNotItsQueue() {
        given(take(DEED), take(DEED))
                .when(take(MORTGAGE))
                .thenAnswered("B003", TicketState.WAITING);
    }

    @Test
    void shouldN6FreeThePlaceOfAVoidedTicketUnderTheCap() {
        given(take(DEED), take(DEED), voidTicket("B002"))
                .when(take(DEED))
                .thenAnswered("B003", TicketState.WAITING);
    }

    @Test
    void shouldT2NotFreeThePlaceOfACancelledTicket() {
        given(take(DEED), take(DEED), cancel("B002"))
                .when(take(DEED))
                .thenRefused(Refusal.MATTER_FULL);
    }

    @Test
    void shouldRefuseBeyondTheWaitingLimit() {
        given(times(3, take(HELP))).when(take(HELP)).thenRefused(Refusal.QUEUE_FULL);
    }

    @Test
    void shouldIssueAgainWhenOneOfTheWaitingWasCalled() {
        given(open(THREE), times(3, take(HELP)), next(THREE))
                .when(take(HELP))
                .thenAnswered("004", TicketState.WAITING);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:19:59, false",
        "2026-11-23T08:20:00, true",
        "2026-11-23T11:39:59, true",
        "2026-11-23T11:40:00, false",
        "2026-11-23T12:30:00, false",
        "2026-11-23T13:50:00, true",
        "2026-11-23T23:59:59, true",
        "2026-11-24T00:00:00, false",
        "2026-11-22T09:00:00, false",
    })
    void shouldT1IssueInTheMattersHoursOnly(String time, boolean issued) {
        HallScenario asked = HallScenario.givenAt(plan(), time).when(take(MORTGAGE));
        if (issued) {
            asked.thenAnswered("B001", TicketState.WAITING);
        } else {
            asked.thenRefused(Refusal.MATTER_CLOSED);
        }
    }

    @Test
    void shouldH7IssueNothingInAStoppedHall() {
        given(configure(stopped()))
                .when(take(PASSPORT))
                .thenRefused(Refusal.HALL_STOPPED)
                .thenTold(
                        "en",
                        "The hall has stopped service. Please follow the staff."
                                + " Please leave the hall");
    }

    @Test
    void shouldT5RefuseWhomTheHallWouldHardlyServeBeforeClosing() {
        HallScenario.givenAt(PlayedHall.shared(2).plan(), "2026-11-23T16:35:00")
                .and(open(ONE, TWO), times(7, take(new MatterId("a"))))
                .when(take(new MatterId("a")))
                .thenRefused(Refusal.NOT_BEFORE_CLOSING)
                .thenRefused(Refusal.Kind.QUEUE_FULL);
    }

    @Test
    void shouldH2IssueNothingMinutesBeforeClosing() {
        HallScenario.givenAt(PlayedHall.shared(2).plan(), "2026-11-23T16:58:00")
                .and(open(ONE, TWO))
                .when(take(new MatterId("a")))
                .thenRefused(Refusal.NOT_BEFORE_CLOSING);
    }

    @Test
    void shouldT5LetAGuideGiveTheNumberAllTheSame() {
        HallScenario.givenAt(PlayedHall.shared(2).plan(), "2026-11-23T16:58:00")
                .and(open(ONE, TWO))
                .when(take(new MatterId("a")).guided())
                .thenAnswered("A001", TicketState.WAITING);
    }
}
