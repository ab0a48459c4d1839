package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.CalendarDay;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.QueueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When each window is staffed: by its roster, else in the hall's service hours; in a hall that
 * never closes while numbers of its queues are asked for, and ⟨15 min⟩ more. Where that leaves no
 * break at noon, half of the windows of a queue eat first, then the other half, 45 minutes each.
 *
 * @param shifts per window of the plan, in order; none for a window with nothing to do that day
 */
record Roster(Map<CounterPlan, List<Shift>> shifts) {
    private static final int AFTER_LAST_NUMBER = 15;
    private static final int LUNCH = 45;
    private static final int FIRST_LUNCH = 11 * 60 + 45;

    /** A stretch of work between two breaks. */
    record Shift(Instant from, Instant to, boolean last) {}

    static Roster of(HallPlan plan, TakeTimes times, boolean lunch) {
        Map<CounterPlan, List<Shift>> shifts = new LinkedHashMap<>();
        Map<QueueId, Integer> windows = new HashMap<>();
        for (CounterPlan window : plan.premises().counters()) {
            int place = windows.merge(window.queues().get(0), 1, Integer::sum);
            BitSet work = work(plan, window, times);
            if (lunch) {
                work = withLunch(work, FIRST_LUNCH + place % 2 * LUNCH);
            }
            shifts.put(window, shifts(work, times));
        }
        return new Roster(shifts);
    }

    /** As the plan has it; a hall that never closes works as long as numbers are asked for. */
    private static BitSet work(HallPlan plan, CounterPlan window, TakeTimes times) {
        CalendarDay day = plan.calendar().on(times.date());
        OpeningHours roster = window.staffing().roster();
        List<OpeningHours.Interval> planned =
                roster == null ? day.serviceIntervals() : day.takeIntervals(roster);
        BitSet work = new BitSet(TakeTimes.MINUTES_OF_DAY);
        planned.forEach(each -> work.set(each.fromMinute(), each.toMinute()));
        return work.cardinality() == TakeTimes.MINUTES_OF_DAY
                ? afterLast(times.ofQueues(window.queues()))
                : work;
    }

    private static BitSet afterLast(BitSet taking) {
        BitSet work = (BitSet) taking.clone();
        for (int from = taking.nextSetBit(0); from >= 0; ) {
            int to = taking.nextClearBit(from);
            work.set(to, Math.min(to + AFTER_LAST_NUMBER, TakeTimes.MINUTES_OF_DAY));
            from = taking.nextSetBit(to);
        }
        return work;
    }

    /** A window that works on from before the first lunch until after the second needs one. */
    private static BitSet withLunch(BitSet work, int from) {
        int end = FIRST_LUNCH + 2 * LUNCH;
        if (work.nextClearBit(FIRST_LUNCH) > end) {
            work.clear(from, from + LUNCH);
        }
        return work;
    }

    private static List<Shift> shifts(BitSet work, TakeTimes times) {
        List<Shift> shifts = new ArrayList<>();
        for (int from = work.nextSetBit(0); from >= 0; ) {
            int to = work.nextClearBit(from);
            from = work.nextSetBit(to);
            int began = work.previousClearBit(to - 1) + 1;
            shifts.add(new Shift(times.at(began), times.at(to), from < 0));
        }
        return shifts;
    }

    /** When the first window opens. */
    Instant opens() {
        return all().map(Shift::from).min(Instant::compareTo).orElseThrow();
    }

    /** When the last window would close if nobody waited. */
    Instant closes() {
        return all().map(Shift::to).max(Instant::compareTo).orElseThrow();
    }

    boolean isEmpty() {
        return all().findAny().isEmpty();
    }

    /** Working time of all windows together. */
    double seconds() {
        return all().mapToLong(shift -> shift.to().getEpochSecond() - shift.from().getEpochSecond())
                .sum();
    }

    private Stream<Shift> all() {
        return shifts.values().stream().flatMap(List::stream);
    }
}
