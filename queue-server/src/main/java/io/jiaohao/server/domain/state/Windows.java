package io.jiaohao.server.domain.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The windows that may call somebody, and who else wants them (DOMAIN P2, Q2, Q3). */
record Windows(Desks desks, Standing who, List<Window> all) {
    /** What the queues that a window prefers leave of it, once their lines are gone. */
    private static final double LEFT_OVER = 0.3;

    /**
     * @param preferred queues that it calls before this one
     */
    record Window(CounterPlan plan, Presence presence, List<QueueId> preferred) {}

    Windows {
        all = List.copyOf(all);
    }

    /**
     * @param presence when each of them calls visitors
     */
    static Windows of(Desks desks, Standing who, Function<CounterPlan, Presence> presence) {
        Windows none = new Windows(desks, who, List.of());
        List<Window> found =
                desks.serving(who.queue().id()).stream()
                        .filter(who::isServedBy)
                        .map(plan -> none.window(plan, presence.apply(plan)))
                        .toList();
        return new Windows(desks, who, found);
    }

    private Window window(CounterPlan plan, Presence presence) {
        return new Window(plan, presence, preferred(plan));
    }

    /** How long a visitor of the queue occupies a window. */
    static double secondsEach(Hall hall, QueuePlan queue) {
        Pace pace = hall.day().queue(queue.id()).pace();
        return Math.max(1, pace.mean(queue.service()).toSeconds());
    }

    private Hall hall() {
        return desks.hall();
    }

    private List<QueueId> preferred(CounterPlan plan) {
        return desks.served(plan).stream()
                .takeWhile(queue -> !queue.equals(who.queue().id()))
                .toList();
    }

    boolean haveOneFree() {
        return all.stream().anyMatch(this::isFree);
    }

    private boolean isFree(Window window) {
        Counter counter = hall().counter(window.plan().id());
        return counter.isOpen()
                && counter.atHand() == null
                && window.preferred().stream()
                        .allMatch(queue -> hall().tickets().waitingIn(queue) == 0);
    }

    boolean areFirstChoice() {
        return all.stream().allMatch(window -> window.preferred().isEmpty());
    }

    /** Each wholly. */
    Capacity whole() {
        return capacity(window -> Capacity.of(window.presence(), 1, 0));
    }

    /** Each wholly for its first choice; for others, what that leaves. */
    Capacity byPreference() {
        Map<QueueId, Double> work = work();
        return capacity(window -> byPreference(window, work));
    }

    private static List<Capacity.Change> byPreference(Window window, Map<QueueId, Double> work) {
        return window.preferred().isEmpty()
                ? Capacity.of(window.presence(), 1, 0)
                : Capacity.of(window.presence(), LEFT_OVER, cleared(window, work));
    }

    private Capacity capacity(Function<Window, List<Capacity.Change>> part) {
        List<Capacity.Change> changes = new ArrayList<>();
        all.forEach(window -> changes.addAll(part.apply(window)));
        return changes.isEmpty() ? asIfOpen() : new Capacity(changes);
    }

    /** Nothing is open nor planned. */
    private Capacity asIfOpen() {
        return new Capacity(List.of(new Capacity.Change(0, Math.max(1, all.size()), 0)));
    }

    /** When the lines that the window prefers will be gone, in seconds. */
    private static long cleared(Window window, Map<QueueId, Double> work) {
        return (long)
                work.entrySet().stream()
                        .filter(each -> window.preferred().contains(each.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
    }

    /** The seconds until each line is gone; nothing where no window prefers another. */
    private Map<QueueId, Double> work() {
        Map<QueueId, Double> work = new LinkedHashMap<>();
        if (!areFirstChoice()) {
            var queues = hall().rules().catalogue().queues();
            queues.forEach(queue -> work.put(queue.id(), work(queue)));
        }
        return work;
    }

    private double work(QueuePlan queue) {
        long firstHere =
                desks.serving(queue.id()).stream()
                        .filter(plan -> hall().counter(plan.id()).isOpen())
                        .filter(plan -> desks.served(plan).indexOf(queue.id()) == 0)
                        .count();
        return hall().tickets().waitingIn(queue.id())
                * secondsEach(hall(), queue)
                / Math.max(1, firstHere);
    }

    /** People of other queues whom these windows will call, counted as so many of this queue. */
    double othersInLine() {
        return others().mapToDouble(this::workHere).sum() / secondsEach(hall(), who.queue());
    }

    /** For how long the first of another queue of these windows has waited, in seconds. */
    double longestOther(ServiceDay day) {
        return others().flatMap(queue -> first(queue).stream())
                .mapToLong(head -> -day.seconds(head.times().eligibleAt()))
                .max()
                .orElse(0);
    }

    private Optional<Ticket> first(QueuePlan queue) {
        return Line.first(hall().tickets().line(queue.id())).map(hall().tickets()::known);
    }

    /** The other queues of these windows in which somebody waits. */
    private Stream<QueuePlan> others() {
        Set<QueueId> served =
                all.stream()
                        .flatMap(window -> desks.served(window.plan()).stream())
                        .filter(queue -> !queue.equals(who.queue().id()))
                        .filter(queue -> hall().tickets().waitingIn(queue) > 0)
                        .collect(Collectors.toSet());
        return hall().rules().catalogue().queues().stream()
                .filter(queue -> served.contains(queue.id()));
    }

    private double workHere(QueuePlan queue) {
        return hall().tickets().waitingIn(queue.id())
                * secondsEach(hall(), queue)
                * partHere(desks.serving(queue.id()));
    }

    /** Which part of a line that some windows serve is called by these. */
    private double partHere(List<CounterPlan> others) {
        Set<CounterId> ids = new HashSet<>();
        all.forEach(window -> ids.add(window.plan().id()));
        long here = others.stream().filter(plan -> ids.contains(plan.id())).count();
        return (double) here / Math.max(1, others.size());
    }

    /** Which part of its own queue wants the same windows: where each does some matters only. */
    double sharedByQueue() {
        List<CounterPlan> queue = desks.serving(who.queue().id());
        if (queue.size() == all.size()) {
            return 1;
        }
        double part = 0;
        double takes = 0;
        for (MatterPlan matter : hall().rules().catalogue().matters()) {
            if (matter.queue().equals(who.queue().id())) {
                int weight = 1 + hall().day().issued().takenOf(matter.id().value());
                takes += weight;
                part += weight * partHere(doing(queue, matter.id()));
            }
        }
        return takes == 0 ? 1 : part / takes;
    }

    private List<CounterPlan> doing(List<CounterPlan> windows, MatterId matter) {
        return windows.stream().filter(plan -> plan.mayDo(who.queue().id(), matter)).toList();
    }
}
