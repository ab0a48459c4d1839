package io.jiaohao.server.domain.statistics;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * What the stations of visits came to, each where it was: a ticket that was sent on has several
 * (DOMAIN X5).
 *
 * @param calls first calls; recalls are counted apart
 * @param recalls further calls of the same stops (M3)
 * @param sentOn stops that ended with a transfer (M3)
 * @param missed stops to which the visitor did not come
 * @param waits at each station, until a call to which the visitor came
 * @param service from the start to the finish, where a clerk pressed both
 * @param occupancy from the call to the finish, or until the visitor was given up
 */
public record Stops(
        int calls,
        int recalls,
        int sentOn,
        int missed,
        Spread waits,
        Spread service,
        Spread occupancy) {
    static Stops of(Collection<Station> stations) {
        return new Stops(
                stations.size(),
                stations.stream().mapToInt(Station::recalls).sum(),
                ended(stations, Station.Ending.SENT_ON),
                ended(stations, Station.Ending.ABSENT),
                Spread.of(
                        stations.stream()
                                .filter(Station::came)
                                .flatMap(station -> Stream.ofNullable(station.waited()))),
                Spread.of(stations.stream().flatMap(station -> station.service().stream())),
                Spread.of(stations.stream().flatMap(station -> station.occupancy().stream())));
    }

    private static int ended(Collection<Station> stations, Station.Ending how) {
        return (int) stations.stream().filter(station -> station.ending() == how).count();
    }

    Stops plus(Stops other) {
        return new Stops(
                calls + other.calls,
                recalls + other.recalls,
                sentOn + other.sentOn,
                missed + other.missed,
                waits.plus(other.waits),
                service.plus(other.service),
                occupancy.plus(other.occupancy));
    }
}
