package io.jiaohao.server.push;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.TakingHall.capped;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.DESK;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.POJONode;
import io.jiaohao.protocol.view.FullView;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What kiosks are told of matters whose numbers are gone (T2). */
class FullMattersTest {
    private static void assertFull(
            HallScenario scenario, QueueId queue, @Nullable List<FullView> full) {
        scenario.then(stage -> assertEquals(full, queue(stage, queue).full()));
    }

    private static QueueView queue(HallStage stage, QueueId queue) {
        return new QueuePresenter(stage.hall(), stage.now())
                .queues().stream()
                        .filter(each -> each.id().equals(queue.value()))
                        .findFirst()
                        .orElseThrow();
    }

    private static FullView full(String matter, String again) {
        return new FullView(matter, OffsetDateTime.parse(again));
    }

    @Test
    void shouldT2TellOfNoneWhileThereAreNumbers() {
        assertFull(given(take(DEED), take(MORTGAGE)), PROPERTY, null);
    }

    @Test
    void shouldT2TellWhenADaysNumbersAreGoneAndThatTheNextDayHasMore() {
        assertFull(
                given(times(2, take(DEED))),
                PROPERTY,
                List.of(full("deed", "2026-11-24T04:00:00+08:00")));
    }

    @Test
    void shouldT1TellThatTheAfternoonHasMore() {
        assertFull(
                givenHall(capped(1, 5, null), take(MORTGAGE)),
                PROPERTY,
                List.of(full("mortgage", "2026-11-23T13:50:00+08:00")));
    }

    @Test
    void shouldT1TellOfTheNextDayWhenTheAfternoonIsGoneToo() {
        assertFull(
                givenHall(capped(1, 0, null), take(MORTGAGE)),
                PROPERTY,
                List.of(full("mortgage", "2026-11-24T08:20:00+08:00")));
    }

    @Test
    void shouldT1TellNothingOfAMatterThatIsClosed() {
        assertFull(
                givenHall(capped(1, 0, null), take(MORTGAGE), at("2026-11-23T12:00:00")),
                PROPERTY,
                null);
    }

    @Test
    void shouldT2TellThatTooManyWait() {
        assertFull(given(times(3, take(HELP))), DESK, List.of(new FullView("help", null)));
    }

    @Test
    void shouldT2TellItInEveryTick() {
        given(times(2, take(DEED)))
                .then(
                        stage -> {
                            var figures =
                                    QueueLengths.figures(
                                            new QueuePresenter(stage.hall(), stage.now()));
                            assertFalse(figures.get(0).has("full"));
                            assertEquals(
                                    List.of(full("deed", "2026-11-24T04:00:00+08:00")),
                                    ((POJONode) figures.get(1).get("full")).getPojo());
                        });
    }

    @Test
    void shouldT2TellOfNoneInAQueueWithoutLimits() {
        given(times(3, take(HELP))).then(stage -> assertNull(queue(stage, PROPERTY).full()));
    }
}
