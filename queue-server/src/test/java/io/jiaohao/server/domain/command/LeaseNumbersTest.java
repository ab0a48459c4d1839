package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.absent;
import static io.jiaohao.server.scenario.Facts.handedIn;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.lease;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.DESK;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.ORDINARY;
import static io.jiaohao.server.scenario.TestHall.OTHER_KIOSK;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.permitElsewhere;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.withoutTravel;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.event.NumbersLeased;
import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Lease;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code numbers.lease} and numbers that were given offline (N8). */
class LeaseNumbersTest {
    private static HallScenario leased() {
        return given(take(PASSPORT), lease(KIOSK, TRAVEL, 50), minutes(10));
    }

    @Test
    void shouldN8LeaseABlockUntilTheDayEnds() {
        Lease lease =
                new Lease(KIOSK, TRAVEL, "A", 2, 51, Instant.parse("2026-11-23T20:00:00Z"), NINE);
        given(take(PASSPORT))
                .when(lease(KIOSK, TRAVEL, 50))
                .thenExpect(stage -> new NumbersLeased(lease, stage.now()))
                .thenAnswered(reply -> assertEquals(new Reply.OfLease(lease), reply));
    }

    @Test
    void shouldNotTellDevicesOfALease() {
        long[] seq = {0};
        given(take(PASSPORT))
                .then(stage -> seq[0] = stage.hall().seq())
                .when(lease(KIOSK, TRAVEL, 50))
                .then(stage -> assertEquals(seq[0], stage.hall().seq()));
    }

    @Test
    void shouldN1GiveNumbersAfterTheLeasedOnes() {
        leased().when(take(PASSPORT)).thenAnswered("A052", TicketState.WAITING);
    }

    @Test
    void shouldN8LeaseTheNextBlockToTheNextKiosk() {
        leased().when(lease(OTHER_KIOSK, TRAVEL, 10))
                .thenAnswered(reply -> assertEquals(52, ((Reply.OfLease) reply).lease().from()));
    }

    @Test
    void shouldRefuseToLeaseOfAQueueThatThereIsNot() {
        given().when(lease(KIOSK, new QueueId("none"), 5)).thenRefused(Refusal.UNKNOWN_QUEUE);
    }

    @Test
    void shouldN8TakeAnOfflineNumberInsideTheLease() {
        leased().when(take(PASSPORT).offline("A002", Duration.ofMinutes(3)))
                .thenExpect(handedIn("A002", "A", 2))
                .thenTicket(
                        "A002",
                        ticket -> assertEquals(NINE.plusSeconds(420), ticket.times().takenAt()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A001", "A052", "B002", "002", "A2", "A02", "A0002", "A-02", "Axyz", "A"})
    void shouldRefuseAnOfflineNumberOutsideTheLease(String number) {
        leased().when(take(PASSPORT).offline(number, Duration.ZERO))
                .thenRefused(Refusal.Kind.INVALID_PARAMS);
    }

    @Test
    void shouldN1NotTakeAnotherSpellingOfANumberForANewOne() {
        leased().and(take(PASSPORT).offline("A002", Duration.ZERO).by(ALICE))
                .when(take(PASSPORT).offline("A0002", Duration.ZERO))
                .thenRefused(Refusal.NUMBER_NOT_LEASED)
                .thenTicket("A002", ticket -> assertEquals(ALICE, ticket.errand().holder()));
    }

    @Test
    void shouldRefuseAnOfflineNumberOfAnotherKiosksLease() {
        leased().when(take(PASSPORT).offline("A002", Duration.ZERO).from(OTHER_KIOSK))
                .thenRefused(Refusal.NUMBER_NOT_LEASED);
    }

    @Test
    void shouldTakeAnOfflineNumberHandedInTwiceForOneTicket() {
        leased().and(take(PASSPORT).offline("A002", Duration.ZERO))
                .when(take(PASSPORT).offline("A002", Duration.ZERO))
                .thenNothingHappens()
                .thenAnswered("A002", TicketState.WAITING);
    }

    @Test
    void shouldNotBringBackAnOfflineTicketThatWasServed() {
        leased().and(open(ONE), take(PASSPORT).offline("A002", Duration.ZERO), call(ONE, "A002"))
                .and(start(ONE), finish(ONE))
                .when(take(PASSPORT).offline("A002", Duration.ZERO))
                .thenNothingHappens()
                .thenAnswered("A002", TicketState.DONE);
    }

    @Test
    void shouldNeverRefuseAnOfflineNumberForHours() {
        HallScenario.givenAt(plan(), "2026-11-23T12:30:00")
                .and(lease(KIOSK, PROPERTY, 5))
                .when(take(MORTGAGE).offline("B001", Duration.ZERO))
                .thenAnswered("B001", TicketState.WAITING);
    }

    @Test
    void shouldNeverRefuseAnOfflineNumberForTheCap() {
        given(lease(KIOSK, PROPERTY, 5), take(DEED), take(DEED))
                .when(take(DEED).offline("B001", Duration.ZERO))
                .thenAnswered("B001", TicketState.WAITING);
    }

    @Test
    void shouldNeverRefuseAnOfflineNumberForTheWaitingLimit() {
        given(lease(KIOSK, DESK, 5), times(3, take(HELP)))
                .when(take(HELP).offline("001", Duration.ZERO))
                .thenAnswered("001", TicketState.WAITING);
    }

    @Test
    void shouldN8StandInLineByTakeTimeNotByUploadTime() {
        leased().and(minutes(10), take(PASSPORT))
                .when(take(PASSPORT).offline("A002", Duration.ofMinutes(5)))
                .thenLine(TRAVEL, "A001", "A002", "A052");
    }

    @Test
    void shouldN8StandFirstWhenTakenBeforeAll() {
        given(lease(KIOSK, TRAVEL, 50), minutes(10), take(PASSPORT))
                .when(take(PASSPORT).offline("A001", Duration.ofMinutes(5)))
                .thenLine(TRAVEL, "A001", "A051");
    }

    @Test
    void shouldN8H5PassNobodyWhenTheClockWasSetBackSinceTheyCame() {
        leased().and(minutes(10), take(PASSPORT), minutes(-60))
                .when(take(PASSPORT).offline("A002", Duration.ofMinutes(5)))
                .thenLine(TRAVEL, "A001", "A052", "A002");
    }

    @Test
    void shouldN8StandByTimeThoughTheNodesClocksDifferALittle() {
        leased().and(minutes(10), take(PASSPORT), seconds(-1))
                .when(take(PASSPORT).offline("A002", Duration.ofMinutes(5)))
                .thenLine(TRAVEL, "A001", "A002", "A052");
    }

    @Test
    void shouldN8KeepTheOrderOfOneKiosk() {
        leased().and(minutes(10), take(PASSPORT))
                .and(take(PASSPORT).offline("A002", Duration.ofMinutes(5)))
                .when(take(PASSPORT).offline("A003", Duration.ofMinutes(4)))
                .thenLine(TRAVEL, "A001", "A002", "A003", "A052");
    }

    @Test
    void shouldN8MixTwoKiosksByTakeTimeWhicheverUploadsFirst() {
        given(take(PASSPORT), lease(KIOSK, TRAVEL, 5), lease(OTHER_KIOSK, TRAVEL, 5))
                .and(minutes(10), take(PASSPORT))
                .and(take(PASSPORT).offline("A002", Duration.ofMinutes(4)))
                .and(take(PASSPORT).offline("A003", Duration.ofMinutes(2)))
                .and(take(PASSPORT).offline("A007", Duration.ofMinutes(5)).from(OTHER_KIOSK))
                .when(take(PASSPORT).offline("A008", Duration.ofMinutes(3)).from(OTHER_KIOSK))
                .thenLine(TRAVEL, "A001", "A007", "A002", "A008", "A003", "A012");
    }

    @Test
    void shouldN8StandBeforeThoseWhoTookLaterThoughAnEarlierOneWasLetInBehindThem() {
        given(open(ONE), lease(KIOSK, TRAVEL, 5), take(PASSPORT), minutes(10), take(PASSPORT))
                .and(take(PASSPORT), next(ONE), absent(ONE, "left"), checkIn("A006"))
                .when(take(PASSPORT).offline("A001", Duration.ofMinutes(5)))
                .thenLine(TRAVEL, "A001", "A007", "A008", "A006");
    }

    @Test
    void shouldR3LetInBehindAnOfflineTicket() {
        given(open(ONE), take(PASSPORT), lease(KIOSK, TRAVEL, 5), minutes(10), next(ONE))
                .and(absent(ONE, "left"))
                .and(take(PASSPORT).offline("A002", Duration.ofMinutes(3)))
                .and(take(PASSPORT).offline("A003", Duration.ofMinutes(2)))
                .and(take(PASSPORT).offline("A004", Duration.ofMinutes(1)), take(PASSPORT))
                .when(checkIn("A001"))
                .thenLine(TRAVEL, "A002", "A003", "A004", "A001", "A007");
    }

    @Test
    void shouldNotBelieveAKioskThatTakesFromTheFuture() {
        leased().when(take(PASSPORT).offline("A002", Duration.ofMinutes(-5)))
                .thenTicket(
                        "A002",
                        ticket -> assertEquals(NINE.plusSeconds(600), ticket.times().takenAt()));
    }

    /** Before the lease the kiosk had no such number, whatever its clock says. */
    @Test
    void shouldN8NotBelieveAKioskThatTakesFromBeforeItsLease() {
        given(take(PASSPORT), minutes(10), lease(KIOSK, TRAVEL, 50), minutes(10), take(PASSPORT))
                .when(take(PASSPORT).offline("A002", Duration.ofDays(2_000)))
                .thenTicket(
                        "A002",
                        ticket -> assertEquals(NINE.plusSeconds(600), ticket.times().takenAt()))
                .thenLine(TRAVEL, "A001", "A002", "A052");
    }

    private static HallPlan prefixed(String prefix) {
        return with(queue -> queue.id().equals(TRAVEL) ? prefixed(queue, prefix) : queue);
    }

    private static QueuePlan prefixed(QueuePlan queue, String prefix) {
        return new QueuePlan(
                queue.id(), queue.name(), prefix, queue.service(), queue.waitingLimit());
    }

    private static HallPlan with(UnaryOperator<QueuePlan> change) {
        Catalogue catalogue = plan().catalogue();
        return plan().with(
                        plan().premises(),
                        new Catalogue(
                                catalogue.lanes(),
                                catalogue.queues().stream().map(change).toList(),
                                catalogue.matters()));
    }

    @Test
    void shouldN8TakeALeasedNumberThoughItsQueueHasAnotherPrefixNow() {
        leased().and(configure(prefixed("C")))
                .when(take(PASSPORT).offline("A003", Duration.ZERO))
                .thenExpect(handedIn("A003", "A", 3))
                .thenLine(TRAVEL, "A001", "A003");
    }

    /** Its own series would come to that number later. */
    @Test
    void shouldN1NotTakeANumberOfTheNewPrefixForALeasedOne() {
        leased().and(configure(prefixed("C")))
                .when(take(PASSPORT).offline("C002", Duration.ZERO))
                .thenRefused(Refusal.NUMBER_NOT_LEASED)
                .and(times(2, take(PASSPORT)))
                .thenLine(TRAVEL, "A001", "C001", "C002");
    }

    @Test
    void shouldN8WaitInTheQueueOfThePaperThoughTheMatterHasAnother() {
        leased().and(take(PERMIT), configure(permitTo(plan())))
                .when(take(PERMIT).offline("A002", Duration.ZERO))
                .thenLine(TRAVEL, "A001", "A052", "A002");
    }

    private static HallPlan permitTo(HallPlan plan) {
        return plan.with(plan.premises(), permitElsewhere().catalogue());
    }

    @Test
    void shouldN8WaitInTheQueueOfTheMatterWhereNobodyServesThatOfThePaper() {
        leased().and(configure(permitElsewhere()))
                .when(take(PERMIT).offline("A002", Duration.ZERO))
                .thenExpect(handedIn("A002", "A", 2))
                .thenLine(PROPERTY, "A002");
    }

    @Test
    void shouldN8TakeALeasedNumberForALaneThatTheMatterHasNotAnyMore() {
        leased().when(take(PERMIT).in(PRIORITY).offline("A002", Duration.ZERO))
                .thenTicket("A002", ticket -> assertEquals(ORDINARY, ticket.errand().lane()));
    }

    @Test
    void shouldN8TakeALeasedNumberAsTheFirstMatterOfItsQueueWhenItsOwnIsGone() {
        given(lease(KIOSK, TRAVEL, 5), configure(withoutPermit()), open(ONE))
                .when(take(PERMIT).offline("A001", Duration.ZERO))
                .thenTicket("A001", ticket -> assertEquals(PASSPORT, ticket.errand().matter()))
                .thenCallsInOrder(ONE, "A001");
    }

    private static HallPlan withoutPermit() {
        Catalogue catalogue = plan().catalogue();
        List<MatterPlan> matters =
                catalogue.matters().stream().filter(each -> !each.id().equals(PERMIT)).toList();
        return plan().with(
                        plan().premises(),
                        new Catalogue(catalogue.lanes(), catalogue.queues(), matters));
    }

    @Test
    void shouldN8TakeALeasedNumberAsTheHallsFirstMatterWhenItsQueueIsGone() {
        given(lease(KIOSK, TRAVEL, 5), configure(withoutTravel()), open(ONE))
                .when(take(PASSPORT).offline("A001", Duration.ZERO))
                .thenTicket("A001", ticket -> assertEquals(DEED, ticket.errand().matter()))
                .thenLine(PROPERTY, "A001")
                .thenCallsInOrder(ONE, "A001");
    }

    /** It takes no new visitors, and this one is not of those whom it serves out. */
    @Test
    void shouldX7NotTakeALeasedNumberForAMatterThatOnlyLeaves() {
        given(take(MORTGAGE), lease(KIOSK, TRAVEL, 5))
                .and(configure(withoutTravel(), new Closing(Map.of(), true)))
                .when(take(PASSPORT).offline("A001", Duration.ZERO))
                .thenLine(PROPERTY, "B001", "A001");
    }

    @Test
    void shouldForgetLeasesOnANewDay() {
        leased().and(at("2026-11-24T09:00:00"), timer())
                .when(take(PASSPORT).offline("A002", Duration.ZERO))
                .thenRefused(Refusal.NUMBER_NOT_LEASED);
    }
}
