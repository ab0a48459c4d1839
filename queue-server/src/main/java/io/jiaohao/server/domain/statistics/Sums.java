package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.QueueId;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * The figures of some time as a whole and split in several ways, each of which adds up to the whole
 * (DOMAIN M2). Those of two times add up to the figures of both.
 */
public record Sums(Figures whole, Origins origins, Places places) {

    /**
     * Every visit is in one line of each, where it began; a station is in the line of its own
     * queue, matter and lane.
     *
     * @param halfHours of taking, by when they begin in the hall's own time
     */
    public record Origins(
            Map<LocalTime, Figures> halfHours,
            Map<QueueId, Figures> queues,
            Map<MatterId, Figures> matters,
            Map<LaneId, Figures> lanes) {
        public Origins {
            halfHours = copy(halfHours);
            queues = copy(queues);
            matters = copy(matters);
            lanes = copy(lanes);
        }

        Origins plus(Origins other) {
            return new Origins(
                    sum(halfHours, other.halfHours, Figures::plus),
                    sum(queues, other.queues, Figures::plus),
                    sum(matters, other.matters, Figures::plus),
                    sum(lanes, other.lanes, Figures::plus));
        }
    }

    /**
     * Every visit is in one line of each, where it was last, or in the uncalled ones.
     *
     * @param uncalled visits that no window ever called
     */
    public record Places(
            Map<CounterId, Work> windows, Map<ClerkId, Work> clerks, Figures uncalled) {
        public Places {
            windows = copy(windows);
            clerks = copy(clerks);
        }

        Places plus(Places other) {
            return new Places(
                    sum(windows, other.windows, Work::plus),
                    sum(clerks, other.clerks, Work::plus),
                    uncalled.plus(other.uncalled));
        }
    }

    public Sums plus(Sums other) {
        return new Sums(
                whole.plus(other.whole), origins.plus(other.origins), places.plus(other.places));
    }

    private static <K, V> Map<K, V> sum(Map<K, V> one, Map<K, V> other, BinaryOperator<V> plus) {
        Map<K, V> sums = new LinkedHashMap<>(one);
        other.forEach((key, value) -> sums.merge(key, value, plus));
        return sums;
    }

    /** In the same order. */
    private static <K, V> Map<K, V> copy(Map<K, V> lines) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }
}
