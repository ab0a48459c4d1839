package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.helping;
import static io.jiaohao.server.scenario.Facts.offered;
import static io.jiaohao.server.scenario.Facts.returned;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Orders.acted;
import static io.jiaohao.server.scenario.Orders.helpAt;
import static io.jiaohao.server.scenario.Orders.moveLast;
import static io.jiaohao.server.scenario.Orders.ordered;
import static io.jiaohao.server.scenario.Plans.inNeed;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.help;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.restart;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.DESK;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.HelpOrdered;
import io.jiaohao.server.domain.event.PersonActed;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.NoticeId;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Ruling;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.Fact;
import io.jiaohao.server.scenario.Orders;
import io.jiaohao.server.scenario.Plans;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a supervisor has done: the order is in the log, with its reason (Q11). */
class OrderedTest {
    /** Window two may help travel in need, window three works for the desk alone. */
    private static HallPlan helpers() {
        return Plans.with(
                plan(),
                Plans.counter(ONE, Served.all(TRAVEL)),
                Plans.counter(TWO, Served.all(PROPERTY), inNeed(TRAVEL)),
                Plans.counter(THREE, Served.all(DESK)));
    }

    private static Fact helpOrdered() {
        return stage -> new HelpOrdered(TWO, TRAVEL, stage.now());
    }

    @Test
    void shouldQ11RefuseAnOrderWithoutAReason() {
        given().when(ordered(" ", ResumeHall::new))
                .thenRefused(Refusal.REASON_MISSING)
                .when(ordered("长".repeat(201), at -> new StopHall(text("Fire"), at)))
                .thenRefused(Refusal.REASON_TOO_LONG)
                .and(ordered("😀".repeat(200), at -> new StopHall(text("Fire"), at)));
    }

    @Test
    void shouldQ11AskForNoReasonToWithdrawANotice() {
        NoticeId id = new NoticeId("n1");
        Notice notice = new Notice(id, text("Hello"), NINE, null, List.of());
        given(ordered(at -> new PublishNotice(notice, at)))
                .when(ordered("", at -> new WithdrawNotice(id, at)))
                .then(
                        stage ->
                                assertEquals(
                                        List.of("PublishNotice n1", "WithdrawNotice n1"),
                                        stage.events().stream()
                                                .filter(PersonActed.class::isInstance)
                                                .map(PersonActed.class::cast)
                                                .map(each -> each.action() + " " + each.subject())
                                                .toList()));
    }

    @Test
    void shouldQ11LeaveNoTraceOfARefusedOrder() {
        given().when(moveLast(1, TRAVEL, PROPERTY)).thenRefused(Refusal.NOBODY_TO_MOVE);
    }

    @Test
    void shouldQ11BeSignedOnce() {
        Ruling ruling = new Ruling(Orders.ZHAO, "why", NINE);
        Ordered once = new Ordered(ruling, new ResumeHall(NINE));
        assertThrows(IllegalArgumentException.class, () -> new Ordered(ruling, once));
    }

    @Test
    void shouldW6HaveAnOpenWindowHelpAtOnceByOrder() {
        givenHall(helpers(), open(TWO), take(PASSPORT))
                .when(helpAt(TWO, TRAVEL))
                .thenExpect(
                        acted("HelpAtCounter", "2, travel"), helpOrdered(), helping(TWO, TRAVEL))
                .thenAnswered(TWO)
                .when(timer())
                .thenNothingHappens()
                .when(helpAt(TWO, TRAVEL))
                .thenNothingHappens()
                .when(next(TWO))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldW6EndOrderedHelpWhenNobodyWaits() {
        givenHall(helpers(), open(TWO), times(2, take(PASSPORT)), helpAt(TWO, TRAVEL))
                .and(next(TWO))
                .when(timer())
                .thenNothingHappens()
                .and(cancel("A002"))
                .when(timer())
                .thenExpect(helping(TWO));
    }

    @Test
    void shouldW6OfferTheQueueToAClosedWindowByOrder() {
        givenHall(helpers(), take(PASSPORT))
                .when(helpAt(TWO, TRAVEL))
                .thenExpect(
                        acted("HelpAtCounter", "2, travel"), helpOrdered(), offered(TWO, TRAVEL))
                .when(timer())
                .thenNothingHappens()
                .and(restart(), open(TWO))
                .when(timer())
                .thenNothingHappens()
                .when(help(TWO, TRAVEL))
                .thenExpect(helping(TWO, TRAVEL))
                .when(timer())
                .thenNothingHappens();
    }

    @Test
    void shouldW6WithdrawTheOfferToAClosedWindowWithTheLineOrTheDay() {
        givenHall(helpers(), take(PASSPORT), helpAt(TWO, TRAVEL), cancel("A001"))
                .when(timer())
                .thenExpect(offered(TWO))
                .and(take(PASSPORT), helpAt(TWO, TRAVEL), at("2026-11-24T09:00:00"), timer())
                .then(stage -> assertTrue(stage.hall().counter(TWO).shift().offered().isEmpty()));
    }

    @Test
    void shouldW6RefuseWindowsThatCannotHelp() {
        givenHall(helpers(), open(TWO), take(PASSPORT))
                .when(helpAt(new CounterId("9"), TRAVEL))
                .thenRefused(Refusal.UNKNOWN_COUNTER)
                .when(helpAt(TWO, new QueueId("none")))
                .thenRefused(Refusal.UNKNOWN_QUEUE)
                .when(helpAt(THREE, TRAVEL))
                .thenRefused(Refusal.QUEUE_NOT_HERE)
                .when(helpAt(TWO, PROPERTY))
                .thenRefused(Refusal.QUEUE_NOT_HERE)
                .and(pause(TWO))
                .when(helpAt(TWO, TRAVEL))
                .thenRefused(Refusal.HELPER_PAUSED)
                .and(cancel("A001"))
                .when(helpAt(TWO, TRAVEL))
                .thenRefused(Refusal.NOBODY_TO_HELP);
    }

    @Test
    void shouldX6MoveTheLastWhoWaitAndKeepTheirPlaces() {
        given(times(2, take(PASSPORT)), seconds(10), take(DEED), seconds(10), take(PERMIT))
                .when(moveLast(2, TRAVEL, PROPERTY))
                .thenExpect(
                        acted("MoveWaiting", "travel, property, 2"),
                        returned("A002", null),
                        returned("A003", null))
                .then(
                        stage ->
                                assertEquals(
                                        List.of("A002", "B001", "A003"),
                                        stage.hall()
                                                .tickets()
                                                .line(PROPERTY)
                                                .values()
                                                .map(stage.hall().tickets()::known)
                                                .map(ticket -> ticket.number().value())
                                                .toJavaList()));
    }

    @Test
    void shouldX6NotMoveWhoWaitsForOneWindow() {
        given(open(ONE, TWO), times(2, take(PASSPORT)), next(ONE))
                .and(transfer(ONE, TWO, false))
                .when(moveLast(5, TRAVEL, PROPERTY))
                .thenExpect(acted("MoveWaiting", "travel, property, 5"), returned("A002", null));
    }

    @Test
    void shouldX6StrandNobodyByAnOrder() {
        Served deeds = new Served(PROPERTY, List.of(DEED), null, null, false);
        HallPlan pairs =
                Plans.with(
                        plan(),
                        Plans.counter(ONE, Served.all(TRAVEL)),
                        Plans.counter(TWO, deeds),
                        Plans.counter(THREE, Served.all(DESK)));
        givenHall(pairs, take(PASSPORT), take(DEED))
                .when(moveLast(1, TRAVEL, PROPERTY))
                .thenRefused(Refusal.WOULD_STRAND)
                .when(moveLast(0, TRAVEL, PROPERTY))
                .thenRefused(Refusal.NONE_TO_MOVE)
                .when(moveLast(1, TRAVEL, TRAVEL))
                .thenRefused(Refusal.UNKNOWN_QUEUE)
                .when(moveLast(1, TRAVEL, new QueueId("none")))
                .thenRefused(Refusal.UNKNOWN_QUEUE);
    }
}
