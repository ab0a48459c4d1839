package io.jiaohao.server.domain.state;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the lanes of a queue stand in the present round of their shares (DOMAIN Q4, Q6).
 *
 * @param given calls of each lane in this round; those made while other lanes waited too
 * @param overdueCalled whether the last contested call was of an overdue ordinary visitor
 */
public record LaneTurn(Map<String, Integer> given, boolean overdueCalled) {
    public static final LaneTurn START = new LaneTurn(Map.of(), false);

    public LaneTurn {
        given = Collections.unmodifiableMap(new TreeMap<>(given));
    }

    public int givenTo(LaneId lane) {
        return given.getOrDefault(lane.value(), 0);
    }

    /** After a call of the lane. */
    public LaneTurn giving(LaneId lane, boolean overdue) {
        Map<String, Integer> more = new TreeMap<>(given);
        more.merge(lane.value(), 1, Integer::sum);
        return new LaneTurn(more, overdue);
    }

    /** A new round. */
    public LaneTurn again() {
        return new LaneTurn(Map.of(), overdueCalled);
    }
}
