package io.jiaohao.server.domain.statistics;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * What the stations of visits came to, each where it was: a ticket that was sent on has several
 * (DOMAIN X5).
 *
 * @param calls first calls; recalls are not counted
 * @param waits at each station, until a call to which the visitor came
 * @param service from the start to the finish, where a clerk pressed both
 * @param occupancy from the call to the finish, or until the visitor was given up
 */
public record Stops(int calls, Spread waits, Spread service, Spread occupancy) {
    static Stops of(Collection<Station> stations) {
        return new Stops(
                stations.size(),
                Spread.of(
                        stations.stream()
                                .filter(Station::came)
                                .flatMap(station -> Stream.ofNullable(station.waited()))),
                Spread.of(stations.stream().flatMap(station -> station.service().stream())),
                Spread.of(stations.stream().flatMap(station -> station.occupancy().stream())));
    }
}
