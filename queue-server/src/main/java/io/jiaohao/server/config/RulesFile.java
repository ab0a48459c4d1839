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
        Rules.Presses presses = standard.presses();
        Rules.Absence absence = standard.absence();
        Rules.Returning returning = absence.returning();
        return new Rules(
                or(nextWhileCalled, standard.nextWhileCalled()),
                new Rules.Presses(
                        or(callBackWithin, presses.callBackWithin()),
                        or(undoWithin, presses.undoWithin()),
                        presses.doubleWithin()),
                new Rules.Recall(
                        or(recalls, standard.recall().times()),
                        or(recallInterval, standard.recall().interval())),
                new Rules.Absence(
                        or(absentAfterCalls, absence.afterCalls()),
                        or(absentAfter, absence.after()),
                        new Rules.Returning(
                                or(returnWithin, returning.within()),
                                returning.withinNumbers(),
                                or(returnBehind, returning.behind()),
                                returning.lastAbsence())),
                standard.order(),
                standard.taking(),
                standard.watch());
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
