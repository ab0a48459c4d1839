package io.jiaohao.server.domain.state;

import static io.jiaohao.server.scenario.TestHall.DESK;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.scenario.TakingHall;
import io.jiaohao.server.scenario.TestHall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which series of numbers a hall has, and whether they can be told apart (N1, N7). */
class NumberSeriesTest {
    private static final NumberSeries PLAIN = new NumberSeries(TRAVEL, null, "A");

    @Test
    void shouldN7HaveOneSeriesForEachQueueAndEachLaneWithAPrefixInIt() {
        assertEquals(
                List.of(
                        PLAIN,
                        new NumberSeries(TRAVEL, PRIORITY, "YA"),
                        new NumberSeries(PROPERTY, null, "B"),
                        new NumberSeries(DESK, null, "")),
                NumberSeries.of(TakingHall.favouredPrefix("Y").catalogue()));
    }

    @Test
    void shouldN7FindNoClashInAGoodPlan() {
        assertEquals(Map.of(), NumberSeries.clashes(TestHall.plan().catalogue()));
        assertEquals(Map.of(), NumberSeries.clashes(TakingHall.favouredPrefix("Y").catalogue()));
    }

    @Test
    void shouldN1FindTwoQueuesOfOnePrefix() {
        assertEquals(
                Map.of("A", List.of(PLAIN, new NumberSeries(PROPERTY, null, "A"))),
                NumberSeries.clashes(TestHall.sharingPrefix().catalogue()));
    }

    @Test
    void shouldN7FindALaneWhoseNumbersLookLikeThoseOfAnotherQueue() {
        Catalogue good = TakingHall.favouredPrefix("Y").catalogue();
        QueuePlan desk = good.queues().get(2);
        QueuePlan clashing =
                new QueuePlan(desk.id(), desk.name(), "YA", desk.service(), desk.waitingLimit());
        Catalogue bad =
                new Catalogue(
                        good.lanes(),
                        List.of(good.queues().get(0), good.queues().get(1), clashing),
                        good.matters());
        assertEquals(
                Map.of(
                        "YA",
                        List.of(
                                new NumberSeries(TRAVEL, PRIORITY, "YA"),
                                new NumberSeries(DESK, null, "YA"))),
                NumberSeries.clashes(bad));
    }
}
