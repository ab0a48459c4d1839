package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.command.Refusal;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.HallZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happened on a day.
 *
 * @param slips of all tickets taken, in the order of taking
 * @param calls of all windows, recalls included, in order
 * @param turnedAway who got no number, and why
 * @param ended when the last window closed
 */
record Outcome(
        HallPlan plan,
        Roster roster,
        List<Slip> slips,
        Calls calls,
        Map<CounterId, WindowTime> windows,
        Map<Refusal, Integer> turnedAway,
        Instant ended) {

    long ending(Slip.End end) {
        return slips.stream().filter(slip -> slip.ending() == end).count();
    }

    int turned() {
        return turnedAway.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The calls to the windows of a zone. */
    Calls callsIn(HallZoneId zone) {
        Set<CounterId> here =
                plan.premises().counters().stream()
                        .filter(counter -> counter.zone().equals(zone))
                        .map(CounterPlan::id)
                        .collect(Collectors.toSet());
        return new Calls(
                calls.all().stream().filter(call -> here.contains(call.counter())).toList());
    }

    /** Of all windows' staffed time, how much somebody was at hand; 0 to 1. */
    double utilisation() {
        double busy = windows.values().stream().mapToLong(WindowTime::busyMillis).sum();
        return busy / windows.values().stream().mapToLong(WindowTime::staffedMillis).sum();
    }

    /** The same of the window with the highest share. */
    double busiest() {
        return windows.values().stream().mapToDouble(WindowTime::busy).max().orElse(Double.NaN);
    }

    /** How long after closing the last window closed. */
    double overtimeMinutes() {
        return Duration.between(roster.closes(), ended).toMillis() / 60_000.0;
    }

    /** From the first window's opening to the last one's closing. */
    double openSeconds() {
        return Duration.between(roster.opens(), ended).toMillis() / 1_000.0;
    }
}
