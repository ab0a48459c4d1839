package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Rules.Lanes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A rule to try: what it makes of a hall's rules. */
enum RuleSet {
    /** The hall's own rules, as its file says. */
    OWN(rules -> rules),

    /** First come, first called, whatever the lane. */
    FIFO(Lanes.ARRIVAL, new Rules.Ceiling(null, true)),

    /** A favoured lane always first. */
    STRICT(Lanes.STRICT, new Rules.Ceiling(null, true)),

    /** By the lanes' shares (DOMAIN Q4). */
    RATIO(Lanes.RATIO, new Rules.Ceiling(null, true)),

    /** Accumulating priority (Q5). */
    AGEING(Lanes.AGEING, new Rules.Ceiling(null, true)),

    /** A favoured lane first, but before it everybody who has waited too long. */
    CEILING_UNBOUNDED(Lanes.STRICT, new Rules.Ceiling(Duration.ofMinutes(30), false)),

    /** By shares, and one who has waited too long for each of a favoured lane (Q6). */
    RATIO_CEILING(Lanes.RATIO, new Rules.Ceiling(Duration.ofMinutes(30), true));

    private final UnaryOperator<Rules> change;

    RuleSet(UnaryOperator<Rules> change) {
        this.change = change;
    }

    RuleSet(Lanes lanes, Rules.Ceiling ceiling) {
        this(rules -> rules.with(rules.order().with(lanes, ceiling)));
    }

    /** As it is written on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The hall under this rule. */
    HallPlan in(HallPlan plan) {
        return new HallPlan(
                plan.name(),
                plan.locality(),
                plan.calendar(),
                plan.premises(),
                plan.catalogue(),
                change.apply(plan.rules()),
                plan.stopped());
    }

    /** Reads the word. */
    static final class Converter implements ITypeConverter<RuleSet> {
        @Override
        public RuleSet convert(String word) {
            return Arrays.stream(values())
                    .filter(rule -> rule.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            "'%s' is no rule; there are: %s"
                                                    .formatted(word, words())));
        }

        private static String words() {
            return Arrays.stream(values()).map(RuleSet::word).collect(Collectors.joining(", "));
        }
    }
}
