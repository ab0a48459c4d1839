package io.jiaohao.server.domain.statistics;

import java.util.Collection;
import java.util.List;

/**
 * What the visits of one kind came to.
 *
 * @param waits until the first successful call
 * @param stops the stations there, also those of visits that began elsewhere
 */
public record Figures(Counts counts, Promises promises, Spread waits, Stops stops) {
    static final Figures NONE = of(List.of(), List.of());

    static Figures of(Collection<Visit> visits, Collection<Station> stations) {
        return new Figures(
                Counts.of(visits),
                Promises.of(visits),
                Spread.of(visits.stream().flatMap(visit -> visit.waited().stream())),
                Stops.of(stations));
    }
}
