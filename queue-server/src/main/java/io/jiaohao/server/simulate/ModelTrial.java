package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.LaneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Many days of the textbook's hall, one line a rule set: the columns of DOMAIN.md's table. */
final class ModelTrial {
    private final Scenario scenario;
    private final long seed;
    private final int days;

    ModelTrial(Scenario scenario, long seed, int days) {
        this.scenario = scenario;
        this.seed = seed;
        this.days = days;
    }

    String text(List<RuleSet> rules) {
        List<Table.Row> rows = rules.stream().map(this::row).toList();
        List<String> columns = new ArrayList<>(List.of("all mean", "p95"));
        lanes().forEach(lane -> columns.addAll(List.of(lane + " mean", "p95")));
        return String.format(
                        Locale.ROOT,
                        "%s, %d days, seed %d, %.0f visitors a day\n\n",
                        Report.name(scenario.plan().name(), Model.LANGUAGE),
                        days,
                        seed,
                        scenario.crowd().visitors())
                + new Table("Wait, minutes", columns, rows).text();
    }

    private List<LaneId> lanes() {
        return scenario.plan().catalogue().lanes().stream().map(lane -> lane.id()).toList();
    }

    private Table.Row row(RuleSet rule) {
        List<Slip> slips =
                IntStream.rangeClosed(1, days)
                        .mapToObj(day -> new Arrivals(scenario, seed, day).visitors())
                        .map(crowd -> VirtualDay.play(scenario, rule.in(scenario.plan()), crowd))
                        .flatMap(outcome -> outcome.slips().stream())
                        .toList();
        List<Figure> figures = new ArrayList<>(figures(new Waits(slips.stream())));
        lanes().stream()
                .map(
                        lane ->
                                slips.stream()
                                        .filter(slip -> slip.taken().errand().lane().equals(lane)))
                .forEach(lane -> figures.addAll(figures(new Waits(lane))));
        return new Table.Row(rule.word(), figures);
    }

    private static List<Figure> figures(Waits waits) {
        return List.of(Figure.tenths(waits.meanMinutes()), Figure.tenths(waits.p95Minutes()));
    }
}
