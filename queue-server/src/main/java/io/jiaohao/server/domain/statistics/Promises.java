package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.Ticket;
import java.util.Collection;

/**
 * How well visitors were told how long they would wait (DOMAIN P3). Counted are those served; the
 * first call counts, for who does not come when called is late by their own doing, as is who lets
 * others go first. A number that a kiosk gave offline promised nothing, nor did one whose wait
 * nobody could foresee.
 *
 * @param late called more than 5 min after the upper end of what they were told
 */
public record Promises(int told, int late) {
    private static final double PERCENT = 100;

    static Promises of(Collection<Visit> visits) {
        var told = visits.stream().filter(Promises::counts).toList();
        return new Promises(told.size(), (int) told.stream().filter(Promises::late).count());
    }

    private static boolean counts(Visit visit) {
        Outcome outcome = Outcome.of(visit.now());
        boolean online = visit.taken().place().given() == 0;
        boolean promised = online && !visit.taken().told().unknown();
        return promised
                && !visit.now().handling().deferred()
                && (outcome == Outcome.SERVED || outcome == Outcome.ASSUMED);
    }

    private static boolean late(Visit visit) {
        Ticket taken = visit.taken();
        return taken.told()
                .isMissedBy(taken.times().takenAt(), visit.stations().head().moments().called());
    }

    Promises plus(Promises other) {
        return new Promises(told + other.told, late + other.late);
    }

    /** Of those told; zero when nobody was. */
    public double latePercent() {
        return told == 0 ? 0 : PERCENT * late / told;
    }
}
