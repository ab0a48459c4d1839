package io.jiaohao.server.domain.state;

import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.stopped;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Step;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether a hall is open, and which day it is there. */
class OpeningTest {
    private static final String NIGHT = "2026-11-23T20:00:00";

    /** The test hall, with every matter issued on weekdays from nine to five. */
    private static HallPlan nineToFive() {
        OpeningHours hours =
                new OpeningHours(
                        List.of(
                                new OpeningHours.Interval(
                                        Set.of(DayOfWeek.MONDAY), 9 * 60, 17 * 60, null)));
        HallPlan plan = plan();
        Catalogue catalogue = plan.catalogue();
        return new HallPlan(
                plan.name(),
                plan.locality(),
                hours,
                plan.premises(),
                new Catalogue(
                        catalogue.lanes(),
                        catalogue.queues(),
                        catalogue.matters().stream().map(each -> in(hours, each)).toList()),
                plan.rules(),
                null);
    }

    private static MatterPlan in(OpeningHours hours, MatterPlan matter) {
        return new MatterPlan(
                matter.id(),
                matter.name(),
                matter.department(),
                matter.queue(),
                matter.lanes(),
                new MatterPlan.Terms(hours, null, MatterPlan.Identity.OPTIONAL, List.of()));
    }

    private static void assertState(Opening.State state, Step... steps) {
        HallScenario.givenHall(nineToFive(), steps)
                .then(stage -> assertEquals(state, stage.hall().opening(stage.now()).state()));
    }

    @Test
    void shouldBeOpenInItsHours() {
        assertState(Opening.State.OPEN, take(PASSPORT));
    }

    @Test
    void shouldBeClosedAfterItsHours() {
        assertState(Opening.State.CLOSED, at(NIGHT));
    }

    @Test
    void shouldH3BeInOvertimeWhileSomebodyHoldsATicket() {
        assertState(Opening.State.OVERTIME, take(PASSPORT), at(NIGHT));
    }

    @Test
    void shouldH7BeStoppedInAnEmergency() {
        assertState(Opening.State.STOPPED, take(PASSPORT), configure(stopped()));
    }

    @Test
    void shouldSayWhichMattersAreIssued() {
        HallScenario.givenAt(plan(), "2026-11-23T12:00:00")
                .then(
                        stage -> {
                            Opening opening = stage.hall().opening(stage.now());
                            assertTrue(opening.matters().contains(PASSPORT));
                            assertFalse(opening.matters().contains(MORTGAGE));
                        });
    }

    private static LocalDate day(String zone, LocalTime starts, String at) {
        return new Locality(ZoneId.of(zone), List.of("en"), starts).businessDay(Instant.parse(at));
    }

    @Test
    void shouldN2BeYesterdayUntilFour() {
        LocalTime four = LocalTime.of(4, 0);
        assertEquals(
                LocalDate.of(2026, 11, 22), day("Asia/Shanghai", four, "2026-11-22T19:59:59Z"));
        assertEquals(
                LocalDate.of(2026, 11, 23), day("Asia/Shanghai", four, "2026-11-22T20:00:00Z"));
    }

    @Test
    void shouldH5KeepItsDayWhereTheClocksChange() {
        LocalTime halfPastTwo =
                LocalTime.of(2, 30); // is skipped on 29 March, is twice on 25 October
        assertEquals(
                LocalDate.of(2026, 3, 28),
                day("Europe/Berlin", halfPastTwo, "2026-03-29T00:59:59Z"));
        assertEquals(
                LocalDate.of(2026, 3, 29),
                day("Europe/Berlin", halfPastTwo, "2026-03-29T01:00:00Z"));
        assertEquals(
                LocalDate.of(2026, 10, 25),
                day("Europe/Berlin", halfPastTwo, "2026-10-25T02:00:00Z"));
    }
}
