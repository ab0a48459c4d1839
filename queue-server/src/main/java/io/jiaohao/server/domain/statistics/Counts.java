package io.jiaohao.server.domain.statistics;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many tickets were taken and what became of them: taken = served + no-show + cancelled +
 * unserved, and those still here while the day lasts (DOMAIN M2).
 *
 * @param taken without the voided
 * @param outcomes what does not occur is not in it
 */
public record Counts(int taken, int voided, Map<Outcome, Integer> outcomes) {
    public Counts {
        Map<Outcome, Integer> sorted = new EnumMap<>(Outcome.class);
        sorted.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(sorted);
    }

    static Counts of(Collection<Visit> visits) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        visits.forEach(visit -> outcomes.merge(Outcome.of(visit.now()), 1, Integer::sum));
        Integer none = outcomes.remove(Outcome.VOIDED);
        int voided = none == null ? 0 : none;
        return new Counts(visits.size() - voided, voided, outcomes);
    }

    Counts plus(Counts other) {
        Map<Outcome, Integer> sums = new EnumMap<>(Outcome.class);
        sums.putAll(outcomes);
        other.outcomes.forEach((outcome, count) -> sums.merge(outcome, count, Integer::sum));
        return new Counts(taken + other.taken, voided + other.voided, sums);
    }

    public int of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Also those that are only assumed to be. */
    public int served() {
        return of(Outcome.SERVED) + of(Outcome.ASSUMED);
    }

    public int noShow() {
        return of(Outcome.NO_SHOW);
    }

    public int cancelled() {
        return of(Outcome.CANCELLED);
    }

    /** Also those that were set aside. */
    public int unserved() {
        return of(Outcome.UNSERVED) + of(Outcome.NOT_RETURNED);
    }

    public int stillHere() {
        return of(Outcome.STILL_HERE);
    }
}
