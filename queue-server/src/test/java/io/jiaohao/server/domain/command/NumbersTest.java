package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.reprinted;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenAt;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.lease;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.reprint;
import static io.jiaohao.server.scenario.Steps.restart;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.Steps.voidTicket;
import static io.jiaohao.server.scenario.TakingHall.favouredPrefix;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Numbers (N1 to N7), as far as one hall's commands go. */
class NumbersTest {
    @Test
    void shouldN1PadTheSerialToThreeDigits() {
        given(times(8, take(PASSPORT)))
                .when(take(PASSPORT))
                .thenAnswered("A009", TicketState.WAITING)
                .when(take(PASSPORT))
                .thenAnswered("A010", TicketState.WAITING);
    }

    @Test
    void shouldN1NeverGiveANumberTwiceInATenThousandTakesDay() {
        int count = 10_000;
        given(times(count, take(PASSPORT)))
                .then(
                        stage -> {
                            var all = stage.hall().tickets().all().values();
                            assertEquals(count, all.map(Ticket::number).toSet().size());
                        })
                .when(take(PASSPORT))
                .thenAnswered("A10001", TicketState.WAITING);
    }

    @Test
    void shouldN2GoOnAfterARestart() {
        given(times(57, take(PASSPORT)), restart())
                .when(take(PASSPORT))
                .thenAnswered("A058", TicketState.WAITING);
    }

    @Test
    void shouldN2GoOnAfterALeaseAndARestart() {
        given(take(PASSPORT), lease(KIOSK, TRAVEL, 50), restart())
                .when(take(PASSPORT))
                .thenAnswered("A052", TicketState.WAITING);
    }

    @Test
    void shouldN2BeginWithTheFirstTicketOfTheDayNotWithTheProcess() {
        given(take(PASSPORT), at("2026-11-24T08:00:00"), restart())
                .when(take(PASSPORT))
                .thenAnswered("A001", TicketState.WAITING);
    }

    @Test
    void shouldN2NotBeginAnewWhileTheHallIsOpenPastMidnight() {
        givenAt(plan(), "2026-11-23T23:30:00")
                .and(take(PASSPORT), at("2026-11-24T03:59:59"), restart())
                .when(take(PASSPORT))
                .thenAnswered("A002", TicketState.WAITING)
                .and(at("2026-11-24T04:00:00"))
                .when(take(PASSPORT))
                .thenAnswered("A001", TicketState.WAITING);
    }

    @Test
    void shouldN3FindAndCallANumberOfFourDigits() {
        given(lease(KIOSK, TRAVEL, 999), take(PASSPORT), open(ONE))
                .when(call(ONE, "A1000"))
                .thenAnswered("A1000", TicketState.CALLED);
    }

    @Test
    void shouldN4ExplainEveryGapByALeaseOrAVoid() {
        given(take(PASSPORT), take(PASSPORT), voidTicket("A002"), lease(KIOSK, TRAVEL, 3))
                .when(take(PASSPORT))
                .thenAnswered("A006", TicketState.WAITING)
                .thenTicket("A002", TicketState.VOIDED)
                .then(
                        stage -> {
                            Set<Integer> leased = new TreeSet<>();
                            stage.hall()
                                    .day()
                                    .issued()
                                    .leases()
                                    .forEach(
                                            block -> {
                                                for (int i = block.from(); i <= block.to(); i++) {
                                                    leased.add(i);
                                                }
                                            });
                            assertEquals(Set.of(3, 4, 5), leased);
                        });
    }

    @Test
    void shouldN6KeepTheNumberOfAReprint() {
        given(take(PASSPORT))
                .when(reprint("A001"))
                .thenExpect(reprinted("A001"))
                .thenAnswered("A001", TicketState.WAITING);
    }

    @Test
    void shouldN6NotGiveAVoidedNumberAgainNorPrintIt() {
        given(take(PASSPORT), voidTicket("A001"))
                .when(take(PASSPORT))
                .thenAnswered("A002", TicketState.WAITING)
                .when(reprint("A001"))
                .thenRefused(Refusal.NOT_REPRINTABLE);
    }

    @Test
    void shouldN6VoidANumberThatWasCalledMeanwhile() {
        given(take(PASSPORT), open(ONE), next(ONE))
                .when(voidTicket("A001"))
                .thenTicket("A001", TicketState.VOIDED)
                .thenAtHand(ONE, null);
    }

    @Test
    void shouldN7GiveALaneWithAPrefixItsOwnSeries() {
        givenHall(favouredPrefix("Y"), take(PASSPORT))
                .when(take(PASSPORT).in(PRIORITY))
                .thenAnswered("YA001", TicketState.WAITING)
                .when(take(PASSPORT))
                .thenAnswered("A002", TicketState.WAITING)
                .when(take(PASSPORT).in(PRIORITY))
                .thenAnswered("YA002", TicketState.WAITING);
    }

    @Test
    void shouldN7CallANumberOfALaneByItsWholePrefix() {
        givenHall(favouredPrefix("Y"), take(PASSPORT).in(PRIORITY), take(PASSPORT), open(ONE))
                .when(call(ONE, "YA001"))
                .thenAnswered("YA001", TicketState.CALLED);
    }

    @Test
    void shouldN7GoOnInEachSeriesAfterARestart() {
        givenHall(favouredPrefix("Y"), take(PASSPORT).in(PRIORITY), take(PASSPORT), restart())
                .when(take(PASSPORT).in(PRIORITY))
                .thenAnswered("YA002", TicketState.WAITING);
    }

    @Test
    void shouldN7NotTellByTheNumberWhoIsInALaneWithoutAPrefix() {
        given(take(PASSPORT))
                .when(take(PASSPORT).in(PRIORITY))
                .thenAnswered("A002", TicketState.WAITING);
    }

    @Test
    void shouldN7LeaseNumbersWithoutTheLanesPrefix() {
        givenHall(favouredPrefix("Y"), lease(KIOSK, TRAVEL, 2))
                .when(take(PASSPORT).in(PRIORITY).offline("A001", Duration.ofMinutes(1)))
                .thenAnswered("A001", TicketState.WAITING)
                .when(take(PASSPORT).in(PRIORITY).offline("YA002", Duration.ofMinutes(1)))
                .thenRefused(Refusal.NUMBER_NOT_LEASED)
                .when(take(PASSPORT).in(PRIORITY))
                .thenAnswered("YA001", TicketState.WAITING);
    }

    @Test
    void shouldN1KeepTheNumberInAnotherQueue() {
        given(take(PASSPORT), open(ONE), next(ONE), transfer(ONE, DEED, true))
                .when(take(DEED))
                .thenAnswered("B001", TicketState.WAITING)
                .thenTicket("A001", TicketState.WAITING);
    }

    @Test
    void shouldN1NumberTheLaneOfAQueueWithoutAPrefixByTheLanesAlone() {
        givenHall(favouredPrefix("Y")).when(take(HELP)).thenAnswered("001", TicketState.WAITING);
    }
}
