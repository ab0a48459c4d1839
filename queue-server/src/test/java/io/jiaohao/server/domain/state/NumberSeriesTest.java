package io.jiaohao.server.domain.state;

import static io.jiaohao.server.scenario.TestHall.ORDINARY;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.scenario.TakingHall;
import org.junit.jupiter.api.Test;

/** Which series a number comes from (N1, N7). */
class NumberSeriesTest {
    private static final Catalogue CATALOGUE = TakingHall.favouredPrefix("Y").catalogue();

    private static NumberSeries series(LaneId lane) {
        return NumberSeries.of(CATALOGUE.queue(TRAVEL).orElseThrow(), CATALOGUE.lane(lane));
    }

    @Test
    void shouldN7PutTheLanesOwnPrefixBeforeTheQueues() {
        assertEquals(new NumberSeries(TRAVEL, PRIORITY, "YA"), series(PRIORITY));
    }

    @Test
    void shouldN1HaveOneSeriesForAllLanesWithoutAPrefix() {
        assertEquals(new NumberSeries(TRAVEL, null, "A"), series(ORDINARY));
    }
}
