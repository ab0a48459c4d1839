package io.jiaohao.server.push;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.undo;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.view.CallView;
import io.jiaohao.server.domain.state.Board;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which calls a screen is shown that comes late (DS5). */
class SnapshotCallsTest {
    private static final Step SERVED =
            stage -> List.of(take(MORTGAGE), next(TWO), finish(TWO)).forEach(s -> s.play(stage));

    @Test
    void shouldDs5HoldEveryTicketStillCalledThoughTheBoardForgotItAndItWasUndone() {
        given(open(ONE, TWO), take(PASSPORT), next(ONE), minutes(4))
                .and(times(Board.MAX_CALLS, SERVED), hold(ONE), undo(ONE))
                .then(SnapshotCallsTest::assertCalled);
    }

    @Test
    void shouldH5ShowTheNewestCallFirstThoughTheClockWasSetBack() {
        given(open(ONE, TWO), take(PASSPORT), take(MORTGAGE), next(ONE), minutes(-60), next(TWO))
                .then(
                        stage ->
                                assertEquals(
                                        List.of("B001", "A001"),
                                        calls(stage).stream().map(CallView::number).toList()));
    }

    private static void assertCalled(HallStage stage) {
        List<CallView> calls = calls(stage);
        assertEquals(Board.MAX_CALLS + 1, calls.size());
        assertTrue(calls.toString().contains("A001"), "A001 is called still");
    }

    private static List<CallView> calls(HallStage stage) {
        HallPresenter presenter = new HallPresenter(stage.hall(), stage.now());
        return SnapshotPresenter.of(presenter, presenter.hallView(), DeviceKind.DISPLAY).calls();
    }
}
