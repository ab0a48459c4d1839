package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.server.domain.state.Rules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code rules} of {@code hall.yaml}; what is left out has DOMAIN.md's default. */
public record RulesFile(
        Rules.@Nullable NextWhileCalled nextWhileCalled,
        @Nullable Integer recalls,
        @Nullable Duration recallInterval,
        @Nullable Integer absentAfterCalls,
        @Nullable Duration absentAfter,
        @Nullable Duration returnWithin,
        @Nullable Integer returnBehind,
        @Nullable Duration callBackWithin,
        @Nullable Duration undoWithin) {
    public RulesFile {
        atLeast("recalls", recalls, 0);
        atLeast("absent-after-calls", absentAfterCalls, 1);
        atLeast("return-behind", returnBehind, 0);
    }

    private static void atLeast(String key, @Nullable Integer value, int least) {
        require(
                value == null || value >= least,
                key,
                "must be at least %d, but was %s",
                least,
                value);
    }

    Rules toRules() {
        Rules standard = Rules.DEFAULT;
        return new Rules(
                or(nextWhileCalled, standard.nextWhileCalled()),
                new Rules.Recall(
                        or(recalls, standard.recall().times()),
                        or(recallInterval, standard.recall().interval())),
                new Rules.Absence(
                        or(absentAfterCalls, standard.absence().afterCalls()),
                        or(absentAfter, standard.absence().after()),
                        or(returnWithin, standard.absence().returnWithin()),
                        or(returnBehind, standard.absence().returnBehind())),
                or(callBackWithin, standard.callBackWithin()),
                or(undoWithin, standard.undoWithin()),
                standard.doublePressWithin());
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
