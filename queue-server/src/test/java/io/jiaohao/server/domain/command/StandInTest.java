package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Plans.counter;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.resume;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.plan;

import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Plans;
import org.junit.jupiter.api.Test;

/** W7: what is kept for a paused counter is offered to the one that stands in (AB岗). */
class StandInTest {
    /** Two stands in for one. */
    private static HallPlan hall() {
        return Plans.with(
                plan(),
                counter(ONE, TWO, Served.all(TRAVEL)),
                counter(TWO, Served.all(TRAVEL)),
                counter(THREE, Served.all(TRAVEL)));
    }

    /** A001 is kept for one. */
    private static HallScenario kept(HallPlan plan) {
        return givenHall(plan, open(ONE, TWO, THREE), take(PASSPORT), next(THREE))
                .and(transfer(THREE, ONE, true));
    }

    @Test
    void shouldW7KeepATicketForItsCounterWhileThatIsOpen() {
        kept(hall()).when(next(TWO)).thenAnsweredNobody();
    }

    @Test
    void shouldW7OfferATicketToTheStandInWhileItsCounterIsPaused() {
        kept(hall()).and(pause(ONE)).when(next(TWO)).thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldW7OfferItToNobodyElse() {
        kept(hall()).and(pause(ONE)).when(next(THREE)).thenAnsweredNobody();
    }

    @Test
    void shouldW7KeepItAgainWhenTheClerkIsBack() {
        kept(hall())
                .and(pause(ONE), resume(ONE))
                .when(next(TWO))
                .thenAnsweredNobody()
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldW7StrandNobodyWhenTheStandInIsAwayToo() {
        kept(hall())
                .and(pause(ONE), close(TWO))
                .when(next(THREE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldW7OfferItToAnyCounterWhereNobodyIsNamed() {
        HallPlan anybody =
                Plans.with(
                        plan(),
                        counter(ONE, Served.all(TRAVEL)),
                        counter(TWO, Served.all(TRAVEL)),
                        counter(THREE, Served.all(TRAVEL)));
        kept(anybody).and(pause(ONE)).when(next(THREE)).thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldW7LeaveAHalfServedVisitorToTheClerkWhoKnowsTheCase() {
        givenHall(hall(), open(ONE, TWO), take(PASSPORT), next(ONE), hold(ONE), checkIn("A001"))
                .and(pause(ONE))
                .when(next(TWO))
                .thenAnsweredNobody();
    }
}
