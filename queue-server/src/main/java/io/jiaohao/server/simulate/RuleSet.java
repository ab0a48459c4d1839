package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Rules;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A rule to try: what it makes of a hall's rules. */
enum RuleSet {
    /** The hall's own rules, as its file says. */
    OWN(rules -> rules);

    private final UnaryOperator<Rules> change;

    RuleSet(UnaryOperator<Rules> change) {
        this.change = change;
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
                plan.hours(),
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
