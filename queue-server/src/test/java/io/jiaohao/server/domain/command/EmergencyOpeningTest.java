package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.helping;
import static io.jiaohao.server.scenario.Facts.offered;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Plans.counter;
import static io.jiaohao.server.scenario.Plans.inNeed;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.help;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.DESK;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.push.HallPresenter;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Plans;
import io.jiaohao.server.scenario.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** W6: a window that serves a queue only in need opens it with one tap, and closes by itself. */
class EmergencyOpeningTest {
    private static HallPlan hall() {
        return Plans.with(
                plan(),
                counter(ONE, Served.all(TRAVEL)),
                counter(TWO, Served.all(PROPERTY), inNeed(TRAVEL)),
                counter(THREE, Served.all(DESK)));
    }

    /** Twenty-one wait for travel; counters one and two are open. */
    private static HallScenario rush() {
        return givenHall(hall(), open(ONE, TWO), times(21, take(PASSPORT)));
    }

    private static Step fewerThanEight() {
        return stage -> {
            for (int serial = 1; serial <= 14; serial++) {
                cancel("A%03d".formatted(serial)).play(stage);
            }
        };
    }

    @Test
    void shouldW6OfferTheQueueToWindowsThatServeItInNeed() {
        rush().when(timer()).thenExpect(offered(TWO, TRAVEL)).when(timer()).thenNothingHappens();
    }

    @Test
    void shouldW6OfferTheQueueToAWindowThatOpensLater() {
        givenHall(hall(), times(21, take(PASSPORT)))
                .when(timer())
                .thenNothingHappens()
                .and(open(TWO))
                .when(timer())
                .thenExpect(offered(TWO, TRAVEL));
    }

    @Test
    void shouldW6TellNobodyWhereNoWindowServesInNeed() {
        given(open(ONE, TWO), times(21, take(PASSPORT))).when(timer()).thenNothingHappens();
    }

    @Test
    void shouldW6NotCallFromTheQueueBeforeTheWindowHelps() {
        rush().and(timer()).when(next(TWO)).thenAnsweredNobody();
    }

    @Test
    void shouldW6OpenWithOneTap() {
        rush().and(timer())
                .when(help(TWO, TRAVEL))
                .thenExpect(helping(TWO, TRAVEL))
                .thenAnswered(TWO)
                .when(next(TWO))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldW6KeepTheWindowsOwnQueueFirst() {
        rush().and(timer(), help(TWO, TRAVEL), take(DEED))
                .when(next(TWO))
                .thenAnswered("B001", TicketState.CALLED);
    }

    @Test
    void shouldW6TakeTwoTapsForOne() {
        rush().and(timer(), help(TWO, TRAVEL))
                .when(help(TWO, TRAVEL))
                .thenNothingHappens()
                .thenAnswered(TWO);
    }

    @Test
    void shouldW6NotOpenWithoutNeed() {
        givenHall(hall(), open(TWO), times(20, take(PASSPORT)), timer())
                .when(help(TWO, TRAVEL))
                .thenRefused(Refusal.QUEUE_NEEDS_NO_HELP);
    }

    @Test
    void shouldW6NotOpenAQueueThatIsNotTheWindows() {
        rush().and(timer())
                .when(help(TWO, DESK))
                .thenRefused(Refusal.Kind.INVALID_PARAMS)
                .when(help(TWO, PROPERTY))
                .thenRefused(Refusal.Kind.INVALID_PARAMS)
                .when(help(TWO, new QueueId("none")))
                .thenRefused(Refusal.Kind.INVALID_PARAMS);
    }

    @Test
    void shouldW6CloseByItselfWhenFewerThanEightWait() {
        rush().and(timer(), help(TWO, TRAVEL), fewerThanEight())
                .when(timer())
                .thenExpect(helping(TWO))
                .when(next(TWO))
                .thenAnsweredNobody();
    }

    @Test
    void shouldW6WithdrawTheOfferWhenFewerThanEightWait() {
        rush().and(timer(), fewerThanEight()).when(timer()).thenExpect(offered(TWO));
    }

    @Test
    void shouldW6ForgetItWhenTheWindowCloses() {
        rush().and(timer(), help(TWO, TRAVEL), close(TWO), open(TWO))
                .when(next(TWO))
                .thenAnsweredNobody()
                .when(timer())
                .thenExpect(offered(TWO, TRAVEL));
    }

    @Test
    void shouldW6StopHelpingWhenTheHallsFileNoLongerHasIt() {
        HallPlan without =
                Plans.with(
                        plan(),
                        counter(ONE, Served.all(TRAVEL)),
                        counter(TWO, Served.all(PROPERTY)),
                        counter(THREE, Served.all(DESK)));
        rush().and(timer(), help(TWO, TRAVEL), configure(without))
                .when(timer())
                .thenExpect(helping(TWO));
    }

    @Test
    void shouldW6TellTheWindowWhatItCouldOpenAndWhatItServes() {
        rush().then(stage -> assertTold(null, List.of("property"), stage.hall()))
                .and(timer())
                .then(stage -> assertTold(List.of("travel"), List.of("property"), stage.hall()))
                .and(help(TWO, TRAVEL), seconds(5), timer())
                .then(stage -> assertTold(null, List.of("property", "travel"), stage.hall()));
    }

    private static void assertTold(@Nullable List<String> offers, List<String> queues, Hall hall) {
        var told = new HallPresenter(hall, NINE).counters();
        assertEquals(offers, told.get(1).offers());
        assertEquals(queues, told.get(1).queues());
    }
}
