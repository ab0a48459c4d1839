package io.jiaohao.server.push;

import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import org.junit.jupiter.api.Test;

/** What displays say of the one who has waited longest, wherever he stands. */
class LongestWaitTest {
    private static long longestWait(HallStage stage) {
        return new QueuePresenter(stage.hall(), stage.now())
                .queues().stream()
                        .filter(queue -> queue.id().equals(TRAVEL.value()))
                        .mapToLong(QueueView::longestWait)
                        .sum();
    }

    @Test
    void shouldCountFromTheTakingOfTheFirst() {
        HallScenario.given(take(PASSPORT), seconds(60), take(PASSPORT), seconds(30))
                .then(stage -> assertEquals(90, longestWait(stage)));
    }

    @Test
    void shouldR3CountWhoCameBackBehindOthers() {
        HallScenario.given(open(ONE), take(PASSPORT), seconds(60), times(9, take(PASSPORT)))
                .and(next(ONE), absent(ONE, "left"), checkIn("A001"), seconds(30))
                .then(stage -> assertEquals(90, longestWait(stage)));
    }

    @Test
    void shouldBeNothingWhereNobodyWaits() {
        HallScenario.given().then(stage -> assertEquals(0, longestWait(stage)));
    }
}
