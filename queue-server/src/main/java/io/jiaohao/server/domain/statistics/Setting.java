package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.NamedPlan;
import io.jiaohao.server.domain.state.OpeningHours.Interval;
import io.jiaohao.server.domain.state.PauseReasonId;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What of a hall's plan the figures need for people to read them: names in the plan's order, and
 * when the hall serves.
 */
public record Setting(Text hall, Names names, Hours hours, Duration waitTarget) {
    private static final int HALF_HOUR = 30;
    private static final int HOUR = 60;

    /** In the order of the plan. */
    public record Names(
            Map<QueueId, Text> queues,
            Map<MatterId, Text> matters,
            Map<LaneId, Text> lanes,
            Map<CounterId, String> counters,
            Map<PauseReasonId, Text> pauses) {
        public Names {
            queues = copy(queues);
            matters = copy(matters);
            lanes = copy(lanes);
            counters = copy(counters);
            pauses = copy(pauses);
        }

        /** The newer ones count; what only the older have comes last. */
        private Names after(Names older) {
            return new Names(
                    joined(queues, older.queues),
                    joined(matters, older.matters),
                    joined(lanes, older.lanes),
                    joined(counters, older.counters),
                    joined(pauses, older.pauses));
        }

        private static <K, V> Map<K, V> joined(Map<K, V> newer, Map<K, V> older) {
            Map<K, V> all = new LinkedHashMap<>(newer);
            older.forEach(all::putIfAbsent);
            return all;
        }

        private static <K, V> Map<K, V> copy(Map<K, V> names) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(names));
        }
    }

    /**
     * @param dayStarts when a business day begins: the first half hour
     * @param served the half hours in which the hall serves, on some day at least
     */
    public record Hours(LocalTime dayStarts, List<LocalTime> served) {
        public Hours {
            served = served.stream().distinct().sorted(order(dayStarts)).toList();
        }

        private Hours after(Hours older) {
            return new Hours(
                    dayStarts, Stream.concat(served.stream(), older.served.stream()).toList());
        }

        /** From the beginning of the business day on. */
        public Comparator<LocalTime> order() {
            return order(dayStarts);
        }

        private static Comparator<LocalTime> order(LocalTime first) {
            return Comparator.<LocalTime, Boolean>comparing(time -> time.isBefore(first))
                    .thenComparing(Comparator.naturalOrder());
        }
    }

    static Setting of(HallPlan plan, LocalDate day) {
        Names names =
                new Names(
                        names(plan.catalogue().queues(), QueuePlan::id, QueuePlan::name),
                        names(plan.catalogue().matters(), MatterPlan::id, MatterPlan::name),
                        names(plan.catalogue().lanes(), LanePlan::id, LanePlan::name),
                        names(plan.premises().counters(), CounterPlan::id, CounterPlan::label),
                        names(plan.premises().pauseReasons(), NamedPlan::id, NamedPlan::name));
        return new Setting(
                plan.name(),
                names,
                new Hours(plan.locality().dayStarts(), served(plan, day)),
                plan.rules().watch().waitTarget());
    }

    private static <P, K, V> Map<K, V> names(
            List<P> plans, Function<P, K> id, Function<P, V> name) {
        return plans.stream()
                .collect(Collectors.toMap(id, name, (one, other) -> one, LinkedHashMap::new));
    }

    private static List<LocalTime> served(HallPlan plan, LocalDate day) {
        TreeSet<LocalTime> halves = new TreeSet<>();
        for (Interval interval : plan.calendar().serviceIntervals(day)) {
            IntStream.rangeClosed(
                            interval.fromMinute() / HALF_HOUR,
                            (interval.toMinute() - 1) / HALF_HOUR)
                    .map(half -> half * HALF_HOUR)
                    .forEach(minute -> halves.add(LocalTime.of(minute / HOUR, minute % HOUR)));
        }
        return List.copyOf(halves);
    }

    /** When a half hour began. */
    static LocalTime halfHour(LocalTime time) {
        return LocalTime.of(time.getHour(), time.getMinute() / HALF_HOUR * HALF_HOUR);
    }

    /** Of both times, in this one's order. */
    public Setting after(Setting older) {
        return new Setting(hall, names.after(older.names), hours.after(older.hours), waitTarget);
    }
}
