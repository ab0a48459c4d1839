package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.event.HallEvent;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A hall's day under one rule set, or under two that meet the same visitors. */
final class HallTrial {
    private final Scenario scenario;
    private final long seed;
    private final String language;
    private final Consumer<HallEvent> witness;

    /**
     * @param witness sees every event of a day
     */
    HallTrial(Scenario scenario, long seed, String language, Consumer<HallEvent> witness) {
        this.witness = witness;
        this.scenario = scenario;
        this.seed = seed;
        this.language = language;
    }

    /**
     * @param rules one or two
     */
    String text(List<RuleSet> rules) {
        List<Visitor> visitors = new Arrivals(scenario, seed, 1).visitors();
        List<List<Table>> trials = rules.stream().map(rule -> tables(rule, visitors)).toList();
        StringBuilder text = new StringBuilder(heading(visitors.size(), rules));
        for (int table = 0; table < trials.get(0).size(); table++) {
            Table one = trials.get(0).get(table);
            Table shown = rules.size() == 1 ? one : one.beside(trials.get(1).get(table));
            text.append('\n').append(shown.text());
        }
        return text.toString();
    }

    private List<Table> tables(RuleSet rule, List<Visitor> visitors) {
        Outcome outcome = VirtualDay.play(scenario, rule.in(scenario.plan()), visitors, witness);
        return new Report(outcome, language).tables();
    }

    private String heading(int visitors, List<RuleSet> rules) {
        String tried =
                rules.size() == 1
                        ? "rule " + rules.get(0).word()
                        : "A = " + rules.get(0).word() + ", B = " + rules.get(1).word();
        return String.format(
                Locale.ROOT,
                "%s, %s, seed %d, %d visitors, %s\n",
                Report.name(scenario.plan().name(), language),
                scenario.date(),
                seed,
                visitors,
                tried);
    }
}
