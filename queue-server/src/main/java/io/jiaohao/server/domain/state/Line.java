package io.jiaohao.server.domain.state;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The waiting tickets of a queue, first in line first.
 *
 * @param lanes the same, lane by lane; a lane where nobody waits may be missing
 */
public record Line(TreeMap<Place, TicketId> all, Map<LaneId, TreeMap<Place, TicketId>> lanes) {
    public static final Line EMPTY = new Line(TreeMap.empty(), LinkedHashMap.empty());

    Line with(Place place, LaneId lane, TicketId ticket) {
        return new Line(all.put(place, ticket), lanes.put(lane, in(lane).put(place, ticket)));
    }

    Line without(Place place, LaneId lane) {
        return new Line(all.remove(place), lanes.put(lane, in(lane).remove(place)));
    }

    public TreeMap<Place, TicketId> in(LaneId lane) {
        return lanes.getOrElse(lane, TreeMap.empty());
    }

    /** How many stand before a place, which may be null for the end. */
    static int before(TreeMap<Place, TicketId> line, @Nullable Place place) {
        boolean atEnd = place == null || line.isEmpty() || line.last()._1.compareTo(place) < 0;
        return atEnd
                ? line.size()
                : line.iterator().takeWhile(entry -> entry._1.compareTo(place) < 0).size();
    }

    static Optional<TicketId> first(TreeMap<Place, TicketId> line) {
        return line.isEmpty() ? Optional.empty() : Optional.of(line.head()._2);
    }
}
