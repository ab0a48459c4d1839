package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallPlan;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * A hall that lives through made-up days, one after the other: each of its batches is what a server
 * would have written into the journal. The same arguments give the same batches.
 */
public final class RecordedHall {
    private static final double PRIORITY_SHARE = 0.2;
    private static final double NO_SHOWS = 0.1;
    private static final double SPREAD = 0.6;
    private static final double OPINIONS = 0.6;

    private final HallPlan plan;
    private final SimulatedHall hall;

    /**
     * @param journal gets each batch, in order
     */
    public RecordedHall(HallId id, HallPlan plan, Consumer<Batch> journal) {
        this.plan = plan;
        this.hall = new SimulatedHall(id, journal);
    }

    /**
     * Plays a day; it ends when the next one is played. A day on which the hall gives no numbers is
     * left out.
     *
     * @param visitors how many come, about
     */
    public void play(LocalDate date, int visitors, long seed) {
        Crowd crowd = new Crowd(visitors, PRIORITY_SHARE, NO_SHOWS, SPREAD);
        Scenario scenario = Scenario.of(plan, date, crowd, true);
        if (!scenario.roster().isEmpty()) {
            int day = (int) date.toEpochDay();
            VirtualDay.play(
                    scenario,
                    new Arrivals(scenario, seed, day).visitors(),
                    hall,
                    new Opinions(new Dice(seed, "opinions " + day), OPINIONS));
        }
    }

    /** As it is now. */
    public Hall now() {
        return hall.now();
    }
}
