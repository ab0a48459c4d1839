package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.MatterPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws a day's visitors: a Poisson process whose rate follows the demand of the minute. */
final class Arrivals {
    private static final double WALK_LEAST = 5;
    private static final double WALK_MOST = 20;
    private static final double AWAY_LEAST = 60;
    private static final double AWAY_MOST = 900;
    private static final double MILLIS = 1_000;

    private final Scenario scenario;
    private final Crowd crowd;
    private final Demand demand;
    private final Dice clock;
    private final Dice errands;
    private final Dice ways;
    private final Dice services;

    /**
     * @param day another day of the same seed has other visitors
     */
    Arrivals(Scenario scenario, long seed, int day) {
        this.scenario = scenario;
        this.crowd = scenario.crowd();
        this.demand = scenario.demand();
        this.clock = new Dice(seed, "arrivals " + day);
        this.errands = new Dice(seed, "errands " + day);
        this.ways = new Dice(seed, "ways " + day);
        this.services = new Dice(seed, "services " + day);
    }

    /** In the order of their arrival. */
    List<Visitor> visitors() {
        List<Visitor> visitors = new ArrayList<>();
        double scale = crowd.visitors() / total();
        double before = 0;
        double next = clock.exponential();
        for (int minute = 0; minute < TakeTimes.MINUTES_OF_DAY; minute++) {
            double rate = demand.at(minute) * scale;
            while (rate > 0 && next < before + rate) {
                visitors.add(visitor(minute, (next - before) / rate));
                next += clock.exponential();
            }
            before += rate;
        }
        return visitors;
    }

    private double total() {
        double sum = 0;
        for (int minute = 0; minute < TakeTimes.MINUTES_OF_DAY; minute++) {
            sum += demand.at(minute);
        }
        return sum;
    }

    private Visitor visitor(int minute, double part) {
        Instant at = scenario.times().at(minute).plusMillis((long) (part * 60 * MILLIS));
        MatterPlan matter = demand.pick(minute, errands.uniform());
        return new Visitor(at, matter, lane(matter), visit(matter));
    }

    private LaneId lane(MatterPlan matter) {
        boolean favoured = errands.chance(crowd.priorityShare());
        int lanes = matter.lanes().size();
        return matter.lanes().get(favoured && lanes > 1 ? 1 + errands.below(lanes - 1) : 0);
    }

    private Visitor.Visit visit(MatterPlan matter) {
        boolean missing = ways.chance(crowd.noShowShare());
        boolean back = ways.chance(Crowd.RETURN_SHARE);
        Duration away = seconds(ways.between(AWAY_LEAST, AWAY_MOST));
        Duration walk = seconds(ways.between(WALK_LEAST, WALK_MOST));
        double service = demand.serviceSeconds(matter) * services.gamma(crowd.spread());
        return new Visitor.Visit(
                missing,
                back ? away : null,
                scenario.lifelike() ? walk : Duration.ZERO,
                seconds(service));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * MILLIS));
    }
}
