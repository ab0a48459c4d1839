package io.jiaohao.server.domain.state;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.Explanation.Overtaking;
import io.jiaohao.server.domain.state.Why.Because;
import io.jiaohao.server.domain.state.Why.CallRule;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Plans;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.TestHall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Q7: why was that one called before me. */
class ExplanationTest {
    private static final Step LATER = seconds(10);

    private static List<Overtaking> before(HallScenario hall, String number) {
        List<Overtaking> found = new ArrayList<>();
        hall.then(
                stage ->
                        found.addAll(
                                Explanation.of(stage.hall(), stage.ticket(number)).overtakings()));
        return found;
    }

    private static void assertBefore(
            HallScenario hall, String own, String other, CallRule rule, Because because) {
        List<Overtaking> found = before(hall, own);
        assertEquals(1, found.size(), found::toString);
        assertEquals(other, found.get(0).number().value());
        assertEquals(rule, found.get(0).why());
        assertEquals(because, found.get(0).because());
    }

    @Test
    void shouldQ7NameTheLanesTurn() {
        assertBefore(
                given(open(ONE), take(PASSPORT), LATER, take(PASSPORT).in(PRIORITY), next(ONE)),
                "A001",
                "A002",
                CallRule.LANE_SHARE,
                Because.OTHER_LANE);
    }

    @Test
    void shouldQ7ExplainItToThoseBehindTheFirstOfTheLineToo() {
        HallScenario hall =
                given(open(ONE), take(PASSPORT), take(PASSPORT), LATER)
                        .and(take(PASSPORT).in(PRIORITY), next(ONE));
        assertBefore(hall, "A002", "A003", CallRule.LANE_SHARE, Because.OTHER_LANE);
    }

    @Test
    void shouldQ7NameThePreferredQueue() {
        assertBefore(
                given(open(ONE), take(DEED), LATER, take(PASSPORT), next(ONE)),
                "B001",
                "A001",
                CallRule.PREFERRED_QUEUE,
                Because.OTHER_QUEUE);
    }

    @Test
    void shouldQ7NameTheClerksChoice() {
        assertBefore(
                given(open(ONE), take(PASSPORT), LATER, take(PASSPORT), call(ONE, "A002")),
                "A001",
                "A002",
                CallRule.SPECIFIC,
                Because.CLERKS_CHOICE);
    }

    @Test
    void shouldQ7NameThePersonsOtherTicket() {
        assertBefore(
                given(open(ONE, TWO), take(PASSPORT).by(ALICE), take(DEED).by(ALICE), LATER)
                        .and(take(DEED), next(ONE), next(TWO)),
                "B001",
                "B002",
                CallRule.FIRST_IN_LINE,
                Because.HOLDER_BUSY);
    }

    @Test
    void shouldQ7NameAMatterThatTheCounterDoesNotDo() {
        Served permits = new Served(TRAVEL, List.of(PERMIT), null, null, false);
        HallPlan plan = Plans.with(TestHall.plan(), Plans.counter(ONE, permits));
        assertBefore(
                givenHall(plan, open(ONE), take(PASSPORT), LATER, take(PERMIT), next(ONE)),
                "A001",
                "A002",
                CallRule.FIRST_IN_LINE,
                Because.NOT_DONE_HERE);
    }

    @Test
    void shouldQ7NameTheOtherCounterThatTheTicketWaitsFor() {
        assertBefore(
                given(open(ONE, TWO), take(PASSPORT), LATER, take(PASSPORT), next(ONE))
                        .and(transfer(ONE, TWO, true), next(ONE)),
                "A001",
                "A002",
                CallRule.FIRST_IN_LINE,
                Because.FOR_OTHER_COUNTER);
    }

    @Test
    void shouldNotBlameCallsThatCameAfterTheOwnCall() {
        HallScenario hall =
                given(open(ONE), take(PASSPORT), LATER, take(PASSPORT), next(ONE), start(ONE))
                        .and(LATER, finish(ONE), next(ONE));
        assertEquals(List.of(), before(hall, "A001"));
    }

    @Test
    void shouldNotBlameCallsThatCameAfterTheTicketEnded() {
        HallScenario hall =
                given(open(ONE), take(PASSPORT), LATER, cancel("A001"), LATER, take(PASSPORT))
                        .and(LATER, next(ONE));
        assertEquals(List.of(), before(hall, "A001"));
    }
}
