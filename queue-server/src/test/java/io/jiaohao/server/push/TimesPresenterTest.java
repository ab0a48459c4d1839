package io.jiaohao.server.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.HoursView;
import io.jiaohao.protocol.view.TimesView;
import io.jiaohao.protocol.view.WeekdaysView;
import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.OpeningHours.Interval;
import io.jiaohao.server.domain.state.Schedule;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.TestHall;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a kiosk tells people who come when no numbers are given (T1). */
class TimesPresenterTest {
    private static final Set<DayOfWeek> WORKDAYS =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> SATURDAY = EnumSet.of(DayOfWeek.SATURDAY);

    /** Served at nine, numbers a quarter of an hour before; a holiday on the Wednesday. */
    private static final HallPlan PLAN =
            TestHall.plan(
                    TestHall.ZONE,
                    new Calendar(
                            new Schedule(hours(8 * 60 + 45, 11 * 60 + 30), hours(9 * 60, 12 * 60)),
                            List.of(),
                            List.of(
                                    new Calendar.Holiday(
                                            LocalDate.parse("2026-11-25"),
                                            LocalDate.parse("2026-11-25"),
                                            TestHall.text("Founders' Day"))),
                            List.of(),
                            List.of()));

    private static OpeningHours hours(int from, int to) {
        return new OpeningHours(
                List.of(
                        new Interval(WORKDAYS, from, to),
                        new Interval(WORKDAYS, from + 5 * 60, to + 5 * 60),
                        new Interval(SATURDAY, from, to)));
    }

    private static void at(String local, Consumer<HallView> check) {
        HallScenario.givenAt(PLAN, local)
                .then(
                        stage ->
                                check.accept(
                                        new HallPresenter(stage.hall(), stage.now()).hallView()));
    }

    private static OffsetDateTime time(String local) {
        return OffsetDateTime.parse(local + ":00+08:00");
    }

    @Test
    void shouldShowTheServiceHoursOfTheWeek() {
        at(
                "2026-11-23T09:00:00",
                hall ->
                        assertEquals(
                                List.of(
                                        new WeekdaysView(
                                                List.of("mon", "tue", "wed", "thu", "fri"),
                                                List.of(
                                                        new HoursView("09:00", "12:00"),
                                                        new HoursView("14:00", "17:00"))),
                                        new WeekdaysView(
                                                List.of("sat"),
                                                List.of(new HoursView("09:00", "12:00")))),
                                times(hall).week()));
    }

    @Test
    void shouldT1SayNothingOfNextWhileNumbersAreGiven() {
        at(
                "2026-11-23T09:00:00",
                hall -> {
                    assertNull(times(hall).next());
                    assertNull(times(hall).today());
                    assertNull(hall.matters().get(0).next());
                });
    }

    @Test
    void shouldT1SayWhenNumbersAreGivenNext() {
        at(
                "2026-11-29T10:00:00",
                hall -> {
                    assertEquals(time("2026-11-30T08:20"), times(hall).next(), "mortgages");
                    assertEquals(time("2026-11-30T08:45"), hall.matters().get(0).next());
                });
    }

    @Test
    void shouldT1SayWhenOfAMatterThatIsClosedInAnOpenHall() {
        at(
                "2026-11-23T20:00:00",
                hall -> {
                    assertNull(times(hall).next(), "mortgages are given until midnight");
                    assertEquals(time("2026-11-24T08:45"), hall.matters().get(0).next());
                });
    }

    @Test
    void shouldT1NameTheHolidayAndSayWhenItIsOver() {
        at(
                "2026-11-25T10:00:00",
                hall -> {
                    assertEquals(Map.of("en", "Founders' Day"), times(hall).today());
                    assertEquals(time("2026-11-26T08:20"), times(hall).next());
                    assertEquals(time("2026-11-26T08:45"), hall.matters().get(0).next());
                });
    }

    private static TimesView times(HallView hall) {
        return Objects.requireNonNull(hall.times());
    }
}
