package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What people ask for, minute by minute: each queue in proportion to its windows ÷ its service
 * time, so that all windows have as much to do; the matters of a queue equally often; over the day
 * as the rush says.
 */
final class Demand {
    private final List<MatterPlan> matters;
    private final Map<QueueId, Double> weights = new HashMap<>();
    private final TakeTimes times;
    private final double[] rush;
    private final HallPlan plan;

    Demand(HallPlan plan, TakeTimes times, double[] rush) {
        this.plan = plan;
        this.matters = plan.catalogue().matters();
        this.times = times;
        this.rush = rush;
        plan.catalogue().queues().forEach(queue -> weights.put(queue.id(), perMatter(queue)));
    }

    private double perMatter(QueuePlan queue) {
        double windows =
                plan.premises().counters().stream()
                        .mapToDouble(counter -> part(counter.queues(), queue.id()))
                        .sum();
        long sharing = matters.stream().filter(matter -> matter.queue().equals(queue.id())).count();
        return sharing == 0 ? 0 : windows / queue.service().toSeconds() / sharing;
    }

    /**
     * How much of a window is there for a queue: of its second queue half as much as of its first.
     */
    private static double part(List<QueueId> queues, QueueId queue) {
        int place = queues.indexOf(queue);
        double all = IntStream.rangeClosed(1, queues.size()).mapToDouble(each -> 1.0 / each).sum();
        return place < 0 ? 0 : 1.0 / (place + 1) / all;
    }

    /** How often the matter is asked for in the minute, against other matters and minutes. */
    private double weight(MatterPlan matter, int minute) {
        return times.open(matter.id(), minute)
                ? weights.getOrDefault(matter.queue(), 0.0) * rush[minute]
                : 0;
    }

    /** How often anything is asked for in the minute, against other minutes. */
    double at(int minute) {
        double sum = 0;
        for (MatterPlan matter : matters) {
            sum += weight(matter, minute);
        }
        return sum;
    }

    /**
     * @param share where in the minute's demand, at least 0, less than 1
     */
    MatterPlan pick(int minute, double share) {
        double left = share * at(minute);
        MatterPlan last = matters.get(0);
        for (MatterPlan matter : matters) {
            double weight = weight(matter, minute);
            if (weight > 0) {
                last = matter;
                left -= weight;
            }
            if (left < 0) {
                break;
            }
        }
        return last;
    }

    /** The mean of what the day's visitors need at a window. */
    double meanServiceSeconds() {
        double sum = 0;
        double seconds = 0;
        for (int minute = 0; minute < TakeTimes.MINUTES_OF_DAY; minute++) {
            for (MatterPlan matter : matters) {
                sum += weight(matter, minute);
                seconds += weight(matter, minute) * serviceSeconds(matter);
            }
        }
        return seconds / sum;
    }

    double serviceSeconds(MatterPlan matter) {
        return plan.catalogue()
                .queue(matter.queue())
                .map(QueuePlan::service)
                .orElseThrow()
                .toSeconds();
    }
}
