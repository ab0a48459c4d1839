package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.HallPlan;
import java.time.LocalDate;

/**
 * What is simulated: a hall on a day, and who comes.
 *
 * @param lifelike whether people rush in the morning and walk to the window, and clerks eat; not so
 *     in a textbook's queue
 */
record Scenario(
        HallPlan plan,
        LocalDate date,
        TakeTimes times,
        Roster roster,
        Crowd crowd,
        boolean lifelike) {
    private static final double MEAN_WALK_SECONDS = 12.5;

    static Scenario of(HallPlan plan, LocalDate date, Crowd crowd, boolean lifelike) {
        TakeTimes times = new TakeTimes(plan, date);
        return new Scenario(plan, date, times, Roster.of(plan, times, lifelike), crowd, lifelike);
    }

    Demand demand() {
        return new Demand(plan, times, lifelike ? Rush.of(times) : Rush.none());
    }

    /** The same with as many visitors as keep the windows busy for this share of their time. */
    Scenario loaded(double load) {
        double missing = crowd.noShowShare();
        double served = 1 - missing * (1 - Crowd.RETURN_SHARE);
        double waitedFor = plan.rules().absence().after().toSeconds();
        double each =
                served * (demand().meanServiceSeconds() + MEAN_WALK_SECONDS) + missing * waitedFor;
        Crowd other = crowd.of(load * roster.seconds() / each);
        return new Scenario(plan, date, times, roster, other, lifelike);
    }
}
