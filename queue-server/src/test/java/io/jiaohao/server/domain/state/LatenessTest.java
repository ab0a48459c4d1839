package io.jiaohao.server.domain.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.Lateness.Reason;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.PlayedHall;
import io.jiaohao.server.scenario.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Promises that are not kept: P3, P4. */
class LatenessTest {
    private static final CounterId ONE = new CounterId("1");
    private static final CounterId TWO = new CounterId("2");
    private static final MatterId MATTER = new MatterId("a");

    /** Two windows, twelve people; half an hour later it is A012 that waits. */
    private static HallStage halfAnHour() {
        HallPlan plan = PlayedHall.shared(2).plan();
        HallStage stage =
                HallStage.configured(plan, Instant.parse("2026-11-23T02:00:00Z")); // ten there
        Steps.timer().play(stage);
        Steps.open(ONE, TWO).play(stage);
        Steps.times(12, Steps.take(MATTER)).play(stage);
        return stage;
    }

    private static Optional<Lateness> of(HallStage stage, String number) {
        Ticket ticket = stage.ticket(number);
        Standing who = Standing.of(stage.hall().rules(), ticket).orElseThrow();
        Promise now = WaitEstimate.of(stage.hall(), who, stage.now()).promise();
        return Lateness.of(stage.hall(), ticket, now, stage.now());
    }

    private static HallStage later(long minutes) {
        HallStage stage = halfAnHour();
        stage.pass(Duration.ofMinutes(minutes));
        return stage;
    }

    @Test
    void shouldP4SayNothingWhileThePromiseHolds() {
        assertEquals(Optional.empty(), of(later(0), "A012"));
        assertEquals(Optional.empty(), of(later(20), "A012"));
    }

    @Test
    void shouldP4NameTheWindowThatIsPaused() {
        HallStage stage = later(70);
        Steps.pause(TWO).play(stage);
        assertEquals(
                Optional.of(new Lateness(Reason.WINDOW_PAUSED, List.of(TWO))), of(stage, "A012"));
    }

    @Test
    void shouldP4NameTheWindowThatIsClosedAgainstItsRoster() {
        HallStage stage = later(70);
        Steps.close(TWO).play(stage);
        assertEquals(
                Optional.of(new Lateness(Reason.WINDOW_CLOSED, List.of(TWO))), of(stage, "A012"));
    }

    @Test
    void shouldP4OtherwiseSayThatServicesAreSlow() {
        assertEquals(
                Optional.of(new Lateness(Reason.SLOWER_THAN_USUAL, List.of())),
                of(later(110), "A012"));
    }

    @Test
    void shouldP4NotExcuseTheLateReturnOfSomebodyWhoMissedTheCall() {
        HallStage stage = halfAnHour();
        Steps.next(ONE).play(stage);
        Steps.absent(ONE, "left").play(stage);
        stage.pass(Duration.ofHours(2));
        Steps.checkIn("A001").play(stage);
        assertEquals(Optional.empty(), of(stage, "A001"));
    }

    @Test
    void shouldP4NotBeLaterThanNothing() {
        HallPlan plan = PlayedHall.shared(1).plan();
        HallStage stage = HallStage.configured(plan, Instant.parse("2026-11-23T02:00:00Z"));
        Steps.timer().play(stage);
        Steps.times(12, Steps.take(MATTER)).play(stage);
        stage.pass(Duration.ofHours(3));
        assertEquals(Optional.empty(), of(stage, "A012"));
    }

    @Test
    void shouldP3MissNoPromiseThatWasNotGiven() {
        Promise none = new Promise(3, 600, 1_200, true);
        Instant taken = Instant.parse("2026-11-23T02:00:00Z");
        assertFalse(none.isMissedBy(taken, taken.plusSeconds(9_000)));
    }

    @Test
    void shouldP3ForgiveFiveMinutes() {
        Promise told = new Promise(3, 600, 1_200);
        Instant taken = Instant.parse("2026-11-23T02:00:00Z");
        assertFalse(told.isMissedBy(taken, taken.plusSeconds(1_500)));
        assertTrue(told.isMissedBy(taken, taken.plusSeconds(1_501)));
    }
}
