package io.jiaohao.server.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.HallPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is played by the rules of the hall, and its figures agree to the ticket. */
class VirtualDayTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Crowd USUAL = new Crowd(0, 0.2, 0.1, 0.6);

    private final HallPlan plan =
            HallConfig.read(Path.of("../config/district-centre/hall.yaml")).plan();

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.9, 1.4})
    void shouldM2CountEachVisitorOnce(double load) {
        Scenario scenario = Scenario.of(plan, MONDAY, USUAL, true).loaded(load);
        List<Visitor> visitors = new Arrivals(scenario, 7, 1).visitors();

        Outcome outcome = VirtualDay.play(scenario, plan, visitors);

        assertEquals(visitors.size(), outcome.slips().size() + outcome.turned());
        assertEquals(
                outcome.slips().size(),
                Arrays.stream(Slip.End.values()).mapToLong(outcome::ending).sum());
        assertEquals(0, outcome.ending(Slip.End.UNSERVED));
        assertTrue(outcome.ending(Slip.End.SERVED) > 0);
    }

    @Test
    void shouldR2CallEachNoShowAgainAndLetHalfComeBack() {
        Crowd nobodyAtOnce = new Crowd(400, 0.2, 1, 0.6);
        Scenario scenario = Scenario.of(plan, MONDAY, nobodyAtOnce, true);
        List<Visitor> visitors = new Arrivals(scenario, 7, 1).visitors();

        Outcome outcome = VirtualDay.play(scenario, plan, visitors);

        long recalls = outcome.calls().all().stream().filter(call -> call.repeat() == 1).count();
        assertEquals(visitors.size(), recalls);
        assertEquals(0, outcome.ending(Slip.End.UNSERVED));
        assertEquals(0.5, (double) outcome.ending(Slip.End.NO_SHOW) / visitors.size(), 0.1);
    }

    @Test
    void shouldComeInAMorningRush() {
        Scenario scenario = Scenario.of(plan, MONDAY, USUAL.of(4_000), true);
        Instant opening = scenario.times().at(8 * 60 + 30);

        List<Visitor> visitors = new Arrivals(scenario, 7, 1).visitors();

        assertEquals(4_000, visitors.size(), 200);
        assertEquals(0, before(visitors, opening));
        assertEquals(400, before(visitors, opening.plus(Duration.ofMinutes(10))), 70);
    }

    private static long before(List<Visitor> visitors, Instant at) {
        return visitors.stream().filter(visitor -> visitor.arrival().isBefore(at)).count();
    }

    @Test
    void shouldKeepWindowsAsBusyAsAskedFor() {
        Scenario scenario = Scenario.of(plan, MONDAY, USUAL, true).loaded(0.7);

        Outcome outcome = VirtualDay.play(scenario, plan, new Arrivals(scenario, 7, 1).visitors());

        assertEquals(0.7, outcome.utilisation(), 0.05);
    }

    @Test
    void shouldStaffTheWindowsInTheServiceHours() {
        Roster roster = Scenario.of(plan, MONDAY, USUAL, true).roster();
        TakeTimes times = new TakeTimes(plan, MONDAY);

        assertEquals(times.at(12 * 60), shifts(roster, "1").get(0).to());
        assertEquals(times.at(13 * 60 + 30), shifts(roster, "1").get(1).from());
        assertEquals(times.at(17 * 60), shifts(roster, "1").get(1).to());
    }

    @Test
    void shouldLetHalfOfTheWindowsEatWhereTheHallNeverCloses() {
        HallPlan demo = HallConfig.read(Path.of("../config/demo/hall.yaml")).plan();
        Roster roster = Scenario.of(demo, MONDAY, USUAL, true).roster();
        TakeTimes times = new TakeTimes(demo, MONDAY);

        assertEquals(times.at(11 * 60 + 45), shifts(roster, "4").get(0).to());
        assertEquals(times.at(12 * 60 + 30), shifts(roster, "4").get(1).from());
    }

    private static List<Roster.Shift> shifts(Roster roster, String window) {
        return roster.shifts().entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(new CounterId(window)))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** M/M/6 over eight hours from empty, by an independent program: mean 6.6, p95 25 minutes. */
    @Test
    void shouldWaitAsLongAsTheTextbookSays() {
        Model model = new Model(6, Duration.ofSeconds(450));
        Crowd crowd = new Crowd(model.visitors(0.9), 0.25, 0, 1);
        Scenario scenario = Scenario.of(model.plan(), MONDAY, crowd, false);
        Waits waits =
                new Waits(
                        IntStream.rangeClosed(1, 60)
                                .mapToObj(day -> new Arrivals(scenario, 3, day).visitors())
                                .map(day -> VirtualDay.play(scenario, model.plan(), day))
                                .flatMap(outcome -> outcome.slips().stream()));

        assertEquals(6.6, waits.meanMinutes(), 1.5);
        assertEquals(25, waits.p95Minutes(), 6);
    }

    @Test
    void shouldCallAtOnceWhereAWindowIsIdle() {
        Model model = new Model(50, Duration.ofMinutes(5));
        Crowd crowd = new Crowd(200, 0.25, 0, 1);
        Scenario scenario = Scenario.of(model.plan(), MONDAY, crowd, false);

        Outcome outcome =
                VirtualDay.play(scenario, model.plan(), new Arrivals(scenario, 3, 1).visitors());

        assertEquals(0, new Waits(outcome.slips().stream()).maxMinutes());
        assertEquals(0, outcome.slips().stream().filter(Slip::late).count());
    }

    @Test
    void shouldCloseEveryWindowAtTheEnd() {
        Scenario scenario = Scenario.of(plan, MONDAY, USUAL, true).loaded(1.2);

        Outcome outcome = VirtualDay.play(scenario, plan, new Arrivals(scenario, 7, 1).visitors());

        assertTrue(outcome.overtimeMinutes() > 0);
        assertTrue(outcome.windows().values().stream().noneMatch(WindowTime::isStaffed));
        assertEquals(0.95, outcome.utilisation(), 0.05);
    }
}
