package io.jiaohao.server.domain.statistics;

import java.util.Collection;
import java.util.List;

/**
 * What the visits of one kind came to.
 *
 * @param waits until the first successful call
 * @param stops the stations there, also those of visits that began elsewhere
 */
public record Figures(
        Counts counts, Promises promises, Ratings ratings, Spread waits, Stops stops) {
    public static final Figures NONE = of(List.of(), List.of());

    static Figures of(Collection<Visit> visits, Collection<Station> stations) {
        return new Figures(
                Counts.of(visits),
                Promises.of(visits),
                Ratings.of(visits),
                Spread.of(visits.stream().flatMap(visit -> visit.waited().stream())),
                Stops.of(stations));
    }

    Figures plus(Figures other) {
        return new Figures(
                counts.plus(other.counts),
                promises.plus(other.promises),
                ratings.plus(other.ratings),
                waits.plus(other.waits),
                stops.plus(other.stops));
    }
}
