package io.jiaohao.server.domain.state;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a queue has come to today.
 *
 * @param turn of its lanes
 * @param calls how many first calls there were
 * @param lanes the same, lane by lane
 * @param pace how long its visitors occupy a window
 * @param takes numbers for it, wherever they wait now
 */
public record QueueDay(
        LaneTurn turn, long calls, Map<String, Integer> lanes, Pace pace, Takes takes) {
    public static final QueueDay NONE =
            new QueueDay(LaneTurn.START, 0, Map.of(), Pace.UNKNOWN, Takes.NONE);

    public QueueDay {
        lanes = Collections.unmodifiableMap(new TreeMap<>(lanes));
    }

    public QueueDay called(LaneId lane, LaneTurn next) {
        Map<String, Integer> more = new TreeMap<>(lanes);
        more.merge(lane.value(), 1, Integer::sum);
        return new QueueDay(next, calls + 1, more, pace, takes);
    }

    public int callsOf(LaneId lane) {
        return lanes.getOrDefault(lane.value(), 0);
    }

    public QueueDay with(Pace other) {
        return new QueueDay(turn, calls, lanes, other, takes);
    }

    public QueueDay taken(boolean favoured) {
        return new QueueDay(turn, calls, lanes, pace, takes.with(favoured));
    }
}
