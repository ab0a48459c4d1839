package io.jiaohao.server.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.view.HoursView;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Schedule;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.TestHall;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hours of a matter that devices are told are those of the date. */
class TodaysHoursTest {
    /** National Day, and the Saturday that is worked for it. */
    private static final HallPlan PLAN =
            TestHall.plan(
                    TestHall.ZONE,
                    new Calendar(
                            Schedule.ALWAYS,
                            List.of(),
                            List.of(
                                    new Calendar.Holiday(
                                            LocalDate.parse("2026-10-01"),
                                            LocalDate.parse("2026-10-07"),
                                            TestHall.text("National Day"))),
                            List.of(
                                    new Calendar.WorkingDay(
                                            LocalDate.parse("2026-10-10"), DayOfWeek.MONDAY)),
                            List.of()));

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T09:00:00, '', ''",
        "2026-10-08T09:00:00, 00:00-24:00, 08:20-11:40 13:50-24:00",
        "2026-10-10T09:00:00, 00:00-24:00, 08:20-11:40 13:50-24:00",
        "2026-10-11T09:00:00, 00:00-24:00, ''",
    })
    void shouldH1ShowTheHoursOfTheDate(String now, String ofHall, String ofMatter) {
        HallScenario.givenAt(PLAN, now)
                .then(
                        stage -> {
                            List<MatterView> matters =
                                    new HallPresenter(stage.hall(), stage.now())
                                            .hallView()
                                            .matters();
                            assertEquals(ofHall, hours(matters.get(0)));
                            assertEquals(ofMatter, hours(matters.get(3)));
                        });
    }

    private static String hours(MatterView matter) {
        return String.join(" ", matter.hours().stream().map(TodaysHoursTest::text).toList());
    }

    private static String text(HoursView hours) {
        return hours.from() + "-" + hours.to();
    }
}
