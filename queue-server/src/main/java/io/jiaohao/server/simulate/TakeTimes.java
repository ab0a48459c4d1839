package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.QueueId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * In which minutes of a day numbers are given, matter by matter. A matter without hours is asked
 * for from nine to five.
 */
final class TakeTimes {
    static final int MINUTES_OF_DAY = 24 * 60;
    private static final int NINE = 9 * 60;
    private static final int FIVE = 17 * 60;

    private final HallPlan plan;
    private final LocalDate date;
    private final Map<MatterId, BitSet> minutes = new LinkedHashMap<>();

    TakeTimes(HallPlan plan, LocalDate date) {
        this.plan = plan;
        this.date = date;
        plan.catalogue().matters().forEach(matter -> minutes.put(matter.id(), minutesOf(matter)));
    }

    private BitSet minutesOf(MatterPlan matter) {
        BitSet open = new BitSet(MINUTES_OF_DAY);
        for (int minute = 0; minute < MINUTES_OF_DAY; minute++) {
            open.set(minute, plan.issues(matter, at(minute)));
        }
        if (open.cardinality() == MINUTES_OF_DAY) {
            open.clear();
            open.set(NINE, FIVE);
        }
        return open;
    }

    LocalDate date() {
        return date;
    }

    /** The moment when a minute of the day begins in the hall. */
    Instant at(int minute) {
        return date.atStartOfDay()
                .plusMinutes(minute)
                .atZone(plan.locality().timezone())
                .toInstant();
    }

    boolean open(MatterId matter, int minute) {
        return known(matter).get(minute);
    }

    private BitSet known(MatterId matter) {
        return Objects.requireNonNull(minutes.get(matter));
    }

    /** The minutes in which a number of at least one of the queues can be taken. */
    BitSet ofQueues(List<QueueId> queues) {
        BitSet any = new BitSet(MINUTES_OF_DAY);
        plan.catalogue().matters().stream()
                .filter(matter -> queues.contains(matter.queue()))
                .forEach(matter -> any.or(known(matter.id())));
        return any;
    }

    /** The minutes in which at least half of the day's matters are given numbers. */
    BitSet mostly() {
        long daily = minutes.values().stream().filter(open -> !open.isEmpty()).count();
        BitSet most = new BitSet(MINUTES_OF_DAY);
        for (int minute = 0; minute < MINUTES_OF_DAY; minute++) {
            int now = minute;
            long open = minutes.values().stream().filter(each -> each.get(now)).count();
            most.set(minute, open > 0 && 2 * open >= daily);
        }
        return most;
    }
}
