package io.jiaohao.server.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.PlayedHall;
import io.jiaohao.server.scenario.Steps;
import io.jiaohao.server.scenario.TestHall;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kiosks are told before anybody takes a number: T5, H2. */
class ServedTodayTest {
    @ParameterizedTest
    @CsvSource({"10:00, yes", "16:30, yes", "16:50, doubtful", "16:58, no"})
    void shouldT5SayWhetherThereIsTimeToday(String time, String expected) {
        var moment = LocalDateTime.parse("2026-11-23T" + time).atZone(TestHall.ZONE).toInstant();
        HallStage stage = HallStage.configured(PlayedHall.shared(2).plan(), moment);
        Steps.timer().play(stage);
        var queues = new QueuePresenter(stage.hall(), moment).queues();
        assertEquals(expected, queues.get(0).servedToday());
        var tick = QueueLengths.figures(new QueuePresenter(stage.hall(), moment));
        assertEquals(expected, tick.get(0).path("servedToday").asText());
    }
}
