package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.counter;
import static io.jiaohao.server.scenario.TestHall.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Plans;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a clerk sees of the line, and why it stands so (Q7). */
class CounterLineTest {
    private static CounterLine line(HallStage stage, CounterId counter) {
        return CounterLine.of(stage.hall(), counter, stage.now());
    }

    private static List<String> called(HallStage stage, CounterId counter) {
        return line(stage, counter).next().stream()
                .map(each -> number(each.ticket().value()) + " " + each.rule())
                .toList();
    }

    private static List<String> waiting(HallStage stage, CounterId counter) {
        return line(stage, counter).waiting().stream()
                .map(each -> number(each.ticket().value()) + " " + each.because())
                .toList();
    }

    private static String number(String id) {
        return id.substring(id.indexOf('-') + 1);
    }

    @Test
    void shouldQ7TellTheOrderInWhichTheCounterCallsThenAndWhy() {
        HallScenario hall =
                given(open(ONE), times(3, take(PASSPORT)))
                        .and(take(PASSPORT).in(PRIORITY), take(PASSPORT).in(PRIORITY), take(DEED));

        hall.then(
                stage ->
                        assertEquals(
                                List.of(
                                        "A004 LANE_SHARE",
                                        "A005 LANE_SHARE",
                                        "A001 FIRST_IN_LINE",
                                        "A002 FIRST_IN_LINE",
                                        "A003 FIRST_IN_LINE",
                                        "B001 FIRST_IN_LINE"),
                                called(stage, ONE)));
        hall.thenCallsInOrder(ONE, "A004", "A005", "A001", "A002", "A003", "B001");
    }

    @Test
    void shouldX3ShowAVisitorWhoCameBackFirst() {
        given(open(ONE), times(2, take(PASSPORT)), next(ONE), start(ONE), hold(ONE))
                .and(checkIn("A001"))
                .then(
                        stage ->
                                assertEquals(
                                        List.of("A001 RETURNED", "A002 FIRST_IN_LINE"),
                                        called(stage, ONE)));
    }

    @Test
    void shouldX1ShowThoseWhoWereSentHereAndToOthersThatTheyAreNot() {
        given(open(ONE, TWO), take(PERMIT), next(ONE))
                .and(transfer(ONE, TWO, true))
                .then(
                        stage -> {
                            assertEquals(List.of("A001 FIRST_IN_LINE"), called(stage, TWO));
                            assertEquals(List.of(), called(stage, ONE));
                            assertEquals(List.of("A001 FOR_OTHER_COUNTER"), waiting(stage, ONE));
                        });
    }

    @Test
    void shouldQ9SayThatSomebodyIsBusyElsewhere() {
        given(open(ONE, TWO), take(DEED).by(ALICE), take(PASSPORT).by(ALICE), next(TWO))
                .then(
                        stage -> {
                            assertEquals(List.of(), called(stage, ONE));
                            assertEquals(List.of("A001 HOLDER_BUSY"), waiting(stage, ONE));
                        });
    }

    @Test
    void shouldR3ShowWhoWasLetInAgainBehindTheOthers() {
        given(open(ONE), times(3, take(PASSPORT)), next(ONE), absent(ONE, "left"))
                .and(checkIn("A001"))
                .then(
                        stage ->
                                assertEquals(
                                        List.of(
                                                "A002 FIRST_IN_LINE",
                                                "A003 FIRST_IN_LINE",
                                                "A001 FIRST_IN_LINE"),
                                        called(stage, ONE)));
    }

    @Test
    void shouldW7OfferTheStandInWhatIsKeptForThePausedCounter() {
        HallPlan hall =
                Plans.with(
                        plan(),
                        Plans.counter(ONE, TWO, Served.all(TRAVEL)),
                        counter(TWO, TRAVEL),
                        counter(THREE, TRAVEL));
        HallScenario kept =
                givenHall(hall, open(ONE, TWO, THREE), take(PASSPORT), next(THREE))
                        .and(transfer(THREE, ONE, true));
        kept.then(stage -> assertEquals(List.of(), called(stage, TWO)));

        kept.and(pause(ONE))
                .then(
                        stage -> {
                            assertEquals(List.of("A001 FIRST_IN_LINE"), called(stage, TWO));
                            assertEquals(List.of(), called(stage, THREE));
                        })
                .when(next(TWO))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldTellNoMoreThanAClerkLooksAt() {
        given(open(ONE), times(50, take(PASSPORT)), next(ONE), seconds(5), finish(ONE))
                .then(stage -> assertEquals(CounterLine.MOST, called(stage, ONE).size()));
    }

    @Test
    void shouldTellNothingOfACounterThatThePlanNoLongerHas() {
        given(open(ONE), take(PASSPORT))
                .then(
                        stage ->
                                assertEquals(
                                        new CounterLine(List.of(), List.of()),
                                        line(stage, new CounterId("gone"))));
    }
}
