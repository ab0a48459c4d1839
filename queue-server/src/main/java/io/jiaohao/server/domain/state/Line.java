package io.jiaohao.server.domain.state;

import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.util.List;
import java.util.Optional;

/**
 * The waiting tickets of a queue, first in line first.
 *
 * @param lanes the same, lane by lane; a lane where nobody waits may be missing
 * @param matters the same, lane by lane and matter by matter; only where somebody waits
 */
public record Line(Row all, Map<LaneId, Row> lanes, Map<LaneMatter, Row> matters) {
    public static final Line EMPTY = new Line(Row.EMPTY, LinkedHashMap.empty(), HashMap.empty());

    /** A matter's part of a lane. */
    public record LaneMatter(LaneId lane, MatterId matter) {
        static LaneMatter of(Ticket ticket) {
            return new LaneMatter(ticket.errand().lane(), ticket.errand().matter());
        }
    }

    Line with(Ticket ticket) {
        Row.Entry entry = Row.Entry.of(ticket);
        LaneMatter part = LaneMatter.of(ticket);
        return new Line(
                all.with(entry),
                lanes.put(part.lane(), in(part.lane()).with(entry)),
                matters.put(part, in(part).with(entry)));
    }

    Line without(Ticket ticket) {
        Place place = ticket.place();
        LaneMatter part = LaneMatter.of(ticket);
        Row left = in(part).without(place);
        return new Line(
                all.without(place),
                lanes.put(part.lane(), in(part.lane()).without(place)),
                left.isEmpty() ? matters.remove(part) : matters.put(part, left));
    }

    public Row in(LaneId lane) {
        return lanes.getOrElse(lane, Row.EMPTY);
    }

    private Row in(LaneMatter part) {
        return matters.getOrElse(part, Row.EMPTY);
    }

    /** Of a lane those matters where somebody waits, each a line of its own. */
    public List<Row> in(LaneId lane, List<MatterId> wanted) {
        return wanted.stream()
                .map(matter -> in(new LaneMatter(lane, matter)))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    static Optional<TicketId> first(Row line) {
        return line.isEmpty() ? Optional.empty() : Optional.of(line.head().ticket());
    }
}
