package io.jiaohao.server.scenario;

import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.Premises;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Schedule;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Staffing;
import io.jiaohao.server.domain.state.WatchRules;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The test hall with other counters, hours or rules. */
public final class Plans {
    private Plans() {}

    /** With these counters and no others. */
    public static HallPlan with(HallPlan plan, CounterPlan... counters) {
        Premises premises = plan.premises();
        return new HallPlan(
                plan.name(),
                plan.locality(),
                plan.calendar(),
                new Premises(premises.zones(), List.of(counters), premises.pauseReasons()),
                plan.catalogue(),
                plan.rules(),
                plan.stopped());
    }

    public static HallPlan with(HallPlan plan, OpeningHours hours) {
        return new HallPlan(
                plan.name(),
                plan.locality(),
                Calendar.weekly(new Schedule(hours, hours)),
                plan.premises(),
                plan.catalogue(),
                plan.rules(),
                plan.stopped());
    }

    public static CounterPlan counter(CounterId id, Served... serves) {
        return new CounterPlan(id, id.value(), TestHall.WEST, List.of(serves), Staffing.NONE);
    }

    /** For which another counter stands in. */
    public static CounterPlan counter(CounterId id, CounterId standIn, Served... serves) {
        Staffing staffing = new Staffing(null, standIn);
        return new CounterPlan(id, id.value(), TestHall.WEST, List.of(serves), staffing);
    }

    /** A queue of lower preference that comes first after so long, or when it is so long. */
    public static Served overflowing(
            QueueId queue, @Nullable Duration after, @Nullable Integer length) {
        return new Served(queue, List.of(), after, length, false);
    }

    public static Served inNeed(QueueId queue) {
        return new Served(queue, List.of(), null, null, true);
    }

    /** The test hall that gives an idle counter its next visitor after so long. */
    public static HallPlan callingAfter(Duration idle) {
        WatchRules watch = Rules.DEFAULT.watch();
        return TestHall.plan(Rules.DEFAULT.with(watch.with(idle, watch.mayReorder())), null);
    }

    /** The test hall with other limits of recalls and absence. */
    public static HallPlan with(Rules.Recall recall, Rules.Absence absence) {
        Rules rules = Rules.DEFAULT;
        return TestHall.plan(
                new Rules(
                        rules.nextWhileCalled(),
                        rules.presses(),
                        recall,
                        absence,
                        rules.order(),
                        rules.taking(),
                        rules.watch()),
                null);
    }
}
