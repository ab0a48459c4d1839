package io.jiaohao.server.web.board;

import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.LUNCH;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.server.domain.statistics.RunningDay;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a supervisor sees of a hall. */
class BoardPresenterTest {
    private static final Comparisons.Before BEFORE =
            new Comparisons.Before(31, Duration.ofMinutes(16), 7.4);

    private static BoardView of(Step... steps) {
        BoardView[] seen = new BoardView[1];
        HallScenario.given(steps).then(stage -> seen[0] = of(stage, BEFORE));
        return seen[0];
    }

    private static BoardView of(HallStage stage, Comparisons.Before before) {
        return new BoardPresenter(
                        stage.hall(),
                        RunningDay.of(stage.hall()).figures(),
                        before,
                        clerk -> "clerk " + clerk,
                        stage.now())
                .board("plan", new WatchPresenter(stage.hall(), List.of(), stage.now()).watch());
    }

    private static BoardView.QueueRow travel(BoardView board) {
        return board.queues().stream()
                .filter(queue -> queue.id().equals(TRAVEL.value()))
                .findFirst()
                .orElseThrow();
    }

    private static BoardView.WindowCard window(BoardView board) {
        return board.windows().get(0);
    }

    @Test
    void shouldSumUpTheSixFigures() {
        BoardView.Kpis figures =
                of(
                                open(ONE),
                                take(PASSPORT),
                                minutes(10),
                                next(ONE),
                                start(ONE),
                                minutes(5),
                                finish(ONE),
                                take(PASSPORT),
                                minutes(3))
                        .figures();
        assertEquals(1, figures.waiting());
        assertEquals(31, figures.waitingBefore());
        assertEquals(600, figures.mean());
        assertEquals(960, figures.meanBefore());
        assertEquals(1, figures.served());
        assertEquals(2, figures.taken());
        assertEquals(Map.of("closed", 2, "idle", 1), figures.windows());
    }

    @Test
    void shouldLeaveOutWhatIsNotKnown() {
        BoardView.Kpis[] figures = new BoardView.Kpis[1];
        HallScenario.given()
                .then(stage -> figures[0] = of(stage, Comparisons.Before.NOTHING).figures());
        assertNull(figures[0].waitingBefore());
        assertNull(figures[0].mean());
        assertNull(figures[0].longestSince());
    }

    @Test
    void shouldCountWhoDidNotCome() {
        BoardView.Kpis figures =
                of(open(ONE), take(PASSPORT), next(ONE), absent(ONE, "gone")).figures();
        assertEquals(1, figures.missed());
        assertEquals(0, figures.served());
    }

    @Test
    void shouldTellAQueueItsOpenWindows() {
        BoardView.QueueRow travel = travel(of(open(ONE), open(TWO), take(PASSPORT), minutes(4)));
        assertEquals(1, travel.waiting());
        assertEquals(List.of("1", "2"), travel.windows());
    }

    @Test
    void shouldNotCountAPausedWindowAsOpen() {
        assertEquals(List.of(), travel(of(open(ONE), pause(ONE))).windows());
    }

    @Test
    void shouldTellSinceWhenAWindowDoesWhatItDoes() {
        BoardView.WindowCard called = window(of(open(ONE), take(PASSPORT), next(ONE), minutes(2)));
        assertEquals("called", called.state());
        assertEquals("A001", called.ticket());
        BoardView.WindowCard serving =
                window(of(open(ONE), take(PASSPORT), next(ONE), minutes(2), start(ONE)));
        assertEquals("serving", serving.state());
        assertEquals(Duration.ofMinutes(2), between(called, serving));
    }

    private static Duration between(BoardView.WindowCard one, BoardView.WindowCard other) {
        return Duration.between(one.since(), other.since());
    }

    @Test
    void shouldW7TellWhyAWindowIsPaused() {
        BoardView.WindowCard paused = window(of(open(ONE), pause(ONE)));
        assertEquals("paused", paused.state());
        assertEquals(LUNCH.value(), paused.pause());
    }

    @Test
    void shouldHideTheClerksFromWhoMayNotSeeThem() {
        BoardView board = of(open(ONE));
        assertEquals("clerk clerk-1", window(board).clerk());
        assertNull(window(board.withoutClerks()).clerk());
    }

    @Test
    void shouldCountArrivalsByTheHalfHour() {
        List<BoardView.FlowPoint> flow =
                of(take(PASSPORT), minutes(29), take(PASSPORT), minutes(1), take(PASSPORT)).flow();
        assertEquals(
                List.of(
                        new BoardView.FlowPoint("09:00", 2, 0),
                        new BoardView.FlowPoint("09:30", 1, 0)),
                flow);
    }
}
