package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a day was like, as tables. */
final class Report {
    private final Outcome outcome;
    private final HallPlan plan;
    private final String language;

    /**
     * @param language of the names
     */
    Report(Outcome outcome, String language) {
        this.outcome = outcome;
        this.plan = outcome.plan();
        this.language = language;
    }

    List<Table> tables() {
        return List.of(lanes(), queues(), zones(), DayFigures.table(outcome));
    }

    /** In the language, or the hall's own where it lacks that. */
    static String name(Text text, String language) {
        Map<String, String> names = text.byLanguage();
        return names.getOrDefault(language, names.values().iterator().next());
    }

    private Table lanes() {
        List<Table.Row> rows = new ArrayList<>();
        plan.catalogue()
                .lanes()
                .forEach(lane -> rows.add(waits(name(lane.name(), language), in(lane.id()))));
        rows.add(waits("all", slip -> true));
        return new Table("Wait, minutes", List.of("people", "mean", "p50", "p95", "max"), rows);
    }

    private static Predicate<Slip> in(LaneId lane) {
        return slip -> slip.taken().errand().lane().equals(lane);
    }

    private Table.Row waits(String name, Predicate<Slip> whose) {
        Waits waits = new Waits(outcome.slips().stream().filter(whose));
        return new Table.Row(
                name,
                List.of(
                        Figure.count(waits.count()),
                        Figure.tenths(waits.meanMinutes()),
                        Figure.tenths(waits.p50Minutes()),
                        Figure.tenths(waits.p95Minutes()),
                        Figure.tenths(waits.maxMinutes())));
    }

    private Table queues() {
        Map<QueueId, List<Slip>> slips =
                outcome.slips().stream()
                        .collect(Collectors.groupingBy(slip -> slip.taken().errand().queue()));
        return new Table(
                "Queue",
                List.of("taken", "served", "mean wait", "p95 wait", "max wait"),
                plan.catalogue().queues().stream()
                        .map(
                                queue ->
                                        queue(
                                                name(queue.name(), language),
                                                slips.getOrDefault(queue.id(), List.of())))
                        .toList());
    }

    private static Table.Row queue(String name, List<Slip> slips) {
        Waits waits = new Waits(slips.stream());
        return new Table.Row(
                name,
                List.of(
                        Figure.count(slips.size()),
                        Figure.count(slips.stream().filter(Slip::served).count()),
                        Figure.tenths(waits.meanMinutes()),
                        Figure.tenths(waits.p95Minutes()),
                        Figure.tenths(waits.maxMinutes())));
    }

    private Table zones() {
        return new Table(
                "Loudspeaker of",
                List.of("calls", "busy %", "peak hour %"),
                plan.premises().zones().stream()
                        .map(zone -> zone(name(zone.name(), language), outcome.callsIn(zone.id())))
                        .toList());
    }

    private Table.Row zone(String name, Calls calls) {
        return new Table.Row(
                name,
                List.of(
                        Figure.count(calls.count()),
                        Figure.percent(calls.load(outcome.openSeconds())),
                        Figure.percent(calls.peakHourLoad())));
    }
}
