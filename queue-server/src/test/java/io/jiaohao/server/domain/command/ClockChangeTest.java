package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.OpeningHours.Interval;
import io.jiaohao.server.domain.state.Schedule;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.TestHall;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Halls abroad, where the clocks change: their order and their day do not (H5). */
class ClockChangeTest {
    private static HallPlan hall(String zone) {
        return TestHall.plan(ZoneId.of(zone), Calendar.ALWAYS);
    }

    private static Step utc(String time) {
        return stage -> stage.setClock(Instant.parse(time));
    }

    private static Step takeAt(String time) {
        return stage -> {
            utc(time).play(stage);
            take(PASSPORT).play(stage);
        };
    }

    /** The second moment is half an hour later, and the clock on the wall shows less. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-10-31T00:50:00Z, 2027-10-31T01:20:00Z, 2027-10-30",
        "America/New_York, 2027-11-07T05:50:00Z, 2027-11-07T06:20:00Z, 2027-11-06",
    })
    void shouldH5KeepTheOrderWhenTheHourComesTwice(
            String zone, String first, String second, LocalDate day) {
        HallScenario.givenHall(hall(zone), utc(first), open(ONE), take(PASSPORT), utc(second))
                .when(take(PASSPORT))
                .thenLine(TRAVEL, "A001", "A002")
                .then(stage -> assertEquals(day, stage.hall().day().date()))
                .thenCallsInOrder(ONE, "A001", "A002");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-28T00:59:00Z, 2027-03-28T01:01:00Z, 2027-03-27",
        "America/New_York, 2027-03-14T06:59:00Z, 2027-03-14T07:01:00Z, 2027-03-13",
    })
    void shouldH5KeepTheOrderWhenAnHourIsLeftOut(
            String zone, String first, String second, LocalDate day) {
        HallScenario.givenHall(hall(zone), utc(first), open(ONE), take(PASSPORT), utc(second))
                .when(take(PASSPORT))
                .then(stage -> assertEquals(day, stage.hall().day().date()))
                .thenCallsInOrder(ONE, "A001", "A002");
    }

    /** Four in the morning by the wall, whatever the offset is then. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-28T01:59:59Z, 2027-03-28T02:00:00Z",
        "Europe/Berlin, 2027-10-31T02:59:59Z, 2027-10-31T03:00:00Z",
        "America/New_York, 2027-03-14T07:59:59Z, 2027-03-14T08:00:00Z",
        "America/New_York, 2027-11-07T08:59:59Z, 2027-11-07T09:00:00Z",
    })
    void shouldH5BeginTheDayAtFourInTheHallsOwnZone(String zone, String last, String first) {
        HallScenario.givenHall(hall(zone), utc(last), take(PASSPORT), take(PASSPORT), utc(first))
                .and(take(PASSPORT))
                .thenLine(TRAVEL, "A001")
                .then(
                        stage ->
                                assertEquals(
                                        LocalDate.parse(first.substring(0, 10)),
                                        stage.hall().day().date()));
    }

    @Test
    void shouldH5OpenByTheClockOnTheWall() {
        OpeningHours fromNine =
                new OpeningHours(
                        List.of(new Interval(Set.of(DayOfWeek.values()), 9 * 60, 17 * 60)));
        HallPlan berlin =
                TestHall.plan(
                        ZoneId.of("Europe/Berlin"),
                        Calendar.weekly(new Schedule(fromNine, fromNine)));
        HallScenario.givenHall(berlin, utc("2027-03-27T07:59:59Z"))
                .when(take(PASSPORT))
                .thenTold("zh-CN", "这个事项现在不取号，09:00 开始取号。")
                .and(takeAt("2027-03-27T08:00:00Z"), utc("2027-03-28T06:59:59Z"))
                .when(take(PASSPORT))
                .thenTold("zh-CN", "这个事项现在不取号，09:00 开始取号。")
                .and(takeAt("2027-03-28T07:00:00Z"));
    }
}
