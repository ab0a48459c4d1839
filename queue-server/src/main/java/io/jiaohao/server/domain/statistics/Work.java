package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.ClerkId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a window or a clerk did.
 *
 * @param figures of the visits whose last station it was, and of all its stations
 * @param staff who worked there, by id
 */
public record Work(Figures figures, WorkTimes times, List<ClerkId> staff) {
    public Work {
        staff = List.copyOf(staff);
    }

    static List<ClerkId> staff(Collection<Span> spans) {
        return sorted(spans.stream().flatMap(span -> Stream.ofNullable(span.post().clerk())));
    }

    private static List<ClerkId> sorted(Stream<ClerkId> clerks) {
        return clerks.distinct().sorted(Comparator.comparing(ClerkId::value)).toList();
    }

    Work plus(Work other) {
        return new Work(
                figures.plus(other.figures),
                times.plus(other.times),
                sorted(Stream.concat(staff.stream(), other.staff.stream())));
    }
}
