package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;
import static io.jiaohao.server.config.HallFile.given;
import static io.jiaohao.server.config.HallFile.requireId;
import static io.jiaohao.server.config.HallFile.unlessAbsent;

import io.jiaohao.kit.config.ShortForm;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallZoneId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Staffing;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of {@code counters} of {@code hall.yaml}: a window.
 *
 * @param label what people see; the id when left out
 * @param queues in order of preference
 * @param hours when it is planned to be open; whenever the hall is, when left out (DOMAIN P2)
 * @param standIn the window that is offered its own visitors while it is paused (DOMAIN W7)
 */
public record CounterFile(
        String id,
        @Nullable String label,
        String zone,
        List<Queue> queues,
        @Nullable List<HoursFile> hours,
        @Nullable String standIn) {
    public CounterFile {
        requireId(id);
        given("zone", zone);
        require(queues != null && !queues.isEmpty(), "queues", "a window needs a queue");
        unlessAbsent("hours", hours);
    }

    CounterPlan toPlan() {
        return new CounterPlan(
                new CounterId(id),
                Limits.or(label, id),
                new HallZoneId(zone),
                queues.stream().map(Queue::toServed).toList(),
                new Staffing(
                        hours == null ? null : CalendarConfig.hours(hours),
                        standIn == null ? null : new CounterId(standIn)));
    }

    /**
     * A queue that a window serves. In a file the queue's id alone stands for the whole queue,
     * always.
     *
     * @param matters the only ones of the queue that it does; all when left out (DOMAIN Q2)
     * @param after it comes before preferred queues when its first in line has waited so long; the
     *     hall's {@code overflow-after} when left out (DOMAIN Q3, W5)
     * @param length or when so many wait (DOMAIN Q3)
     * @param inNeed only while the window was opened for it in need (DOMAIN W6)
     */
    public record Queue(
            String queue,
            @Nullable List<String> matters,
            @Nullable Duration after,
            @Nullable Integer length,
            @Nullable Boolean inNeed) {
        public Queue {
            given("queue", queue);
            require(
                    matters == null || !matters.isEmpty(),
                    "matters",
                    "must name at least one matter");
            require(
                    length == null || length >= 1,
                    "length",
                    "must be at least 1, but was %s",
                    length);
        }

        /** The whole queue, always. */
        @ShortForm
        static Queue whole(String queue) {
            return new Queue(queue, null, null, null, null);
        }

        Served toServed() {
            return new Served(
                    new QueueId(queue),
                    matters == null ? List.of() : matters.stream().map(MatterId::new).toList(),
                    after,
                    length,
                    isOnlyInNeed());
        }

        boolean isOnlyInNeed() {
            return Boolean.TRUE.equals(inNeed);
        }

        boolean does(String matter) {
            return matters == null || matters.contains(matter);
        }
    }
}
