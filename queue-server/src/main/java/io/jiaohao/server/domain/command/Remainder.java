package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.command.Heir.Pair;
import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.Leavers;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.Need;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A hall's plan as its file says, with what its live tickets still need of the plan before, so that
 * each can be called (DOMAIN X7). As they end, it comes to be the file's alone.
 *
 * @param file the plan as its file says
 * @param needs of the live tickets
 */
record Remainder(Hall hall, HallPlan file, Set<Need> needs) {
    /** What the hall's plan has to be now. */
    static HallPlan of(Hall hall, HallPlan file) {
        return new Remainder(hall, file, hall.tickets().needs().keySet().toJavaSet()).plan();
    }

    private HallPlan plan() {
        List<Heir> heirs = heirs();
        List<CounterPlan> own =
                file.premises().counters().stream().map(each -> heir(each, heirs)).toList();
        List<CounterPlan> leaving =
                old().premises().counters().stream()
                        .filter(each -> file.counter(each.id()).isEmpty())
                        .filter(each -> isBusy(each.id()) || isHeir(each, heirs))
                        .map(each -> leaving(each, heirs))
                        .toList();
        return file.with(
                file.premises().with(Stream.concat(own.stream(), leaving.stream()).toList()),
                catalogue(leaving, own));
    }

    private HallPlan old() {
        return hall.rules();
    }

    private boolean isBusy(CounterId id) {
        Counter counter = hall.counter(id);
        return counter.atHand() != null || !hall.tickets().reservedAt(id).isEmpty();
    }

    private Catalogue catalogue(List<CounterPlan> leaving, List<CounterPlan> now) {
        Catalogue old = old().catalogue();
        List<LanePlan> lanes = old.lanes().stream().filter(each -> lacks(each.id())).toList();
        List<QueuePlan> queues = old.queues().stream().filter(each -> lacks(each.id())).toList();
        List<MatterPlan> matters =
                old.matters().stream()
                        .filter(each -> lacks(each.id()))
                        .map(each -> inKnownQueue(each, queues))
                        .toList();
        Leavers leavers =
                new Leavers(
                        lanes.stream().map(LanePlan::id).toList(),
                        queues.stream().map(QueuePlan::id).toList(),
                        matters.stream().map(MatterPlan::id).toList(),
                        leaving.stream().map(CounterPlan::id).toList(),
                        changed(now));
        Catalogue own = file.catalogue();
        return new Catalogue(
                both(own.lanes(), lanes),
                both(own.queues(), queues),
                both(own.matters(), matters),
                leavers);
    }

    /** The file's form of the counters that serve more than it says. */
    private List<CounterPlan> changed(List<CounterPlan> now) {
        return file.premises().counters().stream().filter(each -> !now.contains(each)).toList();
    }

    private static <T> List<T> both(List<T> own, List<T> leaving) {
        return Stream.concat(own.stream(), leaving.stream()).toList();
    }

    private boolean lacks(LaneId id) {
        return file.catalogue().lane(id).isEmpty() && anyNeed(each -> each.lane().equals(id));
    }

    private boolean lacks(QueueId id) {
        return file.catalogue().queue(id).isEmpty() && anyNeed(each -> each.queue().equals(id));
    }

    private boolean lacks(MatterId id) {
        return file.catalogue().matter(id).isEmpty() && anyNeed(each -> each.matter().equals(id));
    }

    private boolean anyNeed(Predicate<Need> test) {
        return needs.stream().anyMatch(test);
    }

    /** A matter whose queue has gone is where its visitors are. */
    private MatterPlan inKnownQueue(MatterPlan matter, List<QueuePlan> leaving) {
        boolean known =
                file.catalogue().queue(matter.queue()).isPresent()
                        || leaving.stream().anyMatch(each -> each.id().equals(matter.queue()));
        return known
                ? matter
                : needs.stream()
                        .filter(each -> each.matter().equals(matter.id()))
                        .map(Need::queue)
                        .min(Comparator.comparing(QueueId::value))
                        .map(matter::in)
                        .orElse(matter);
    }

    /** Who goes on with what the file leaves to nobody: those that it still has, if they can. */
    private List<Heir> heirs() {
        Workload done = Workload.of(file.premises());
        List<Pair> lost =
                needs.stream()
                        .map(each -> new Pair(each.queue(), each.matter()))
                        .distinct()
                        .filter(each -> !done.has(each))
                        .toList();
        List<Heir> heirs = new ArrayList<>();
        for (CounterPlan counter : old().premises().counters()) {
            List<Pair> own =
                    lost.stream()
                            .filter(each -> counter.mayDo(each.queue(), each.matter()))
                            .filter(each -> stays(counter) || !anyStays(each))
                            .toList();
            if (!own.isEmpty()) {
                heirs.add(new Heir(counter, own));
            }
        }
        return heirs;
    }

    private boolean stays(CounterPlan counter) {
        return file.counter(counter.id()).isPresent();
    }

    private boolean anyStays(Pair pair) {
        return old().premises().counters().stream()
                .filter(this::stays)
                .anyMatch(counter -> counter.mayDo(pair.queue(), pair.matter()));
    }

    private CounterPlan heir(CounterPlan own, List<Heir> heirs) {
        return heirs.stream()
                .filter(each -> each.before().id().equals(own.id()))
                .findFirst()
                .map(each -> each.over(own, file))
                .orElse(own);
    }

    private static boolean isHeir(CounterPlan counter, List<Heir> heirs) {
        return heirs.stream().anyMatch(each -> each.before().id().equals(counter.id()));
    }

    private CounterPlan leaving(CounterPlan counter, List<Heir> heirs) {
        return heir(counter.serving(List.of()), heirs);
    }
}
