package io.jiaohao.server.config;

import static io.jiaohao.server.config.Limits.atLeast;
import static io.jiaohao.server.config.Limits.or;

import io.jiaohao.server.domain.state.Rules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code rules} of {@code hall.yaml}; what is left out has DOMAIN.md's default. */
public record RulesFile(
        Rules.@Nullable NextWhileCalled nextWhileCalled,
        @Nullable Duration doubleWithin,
        @Nullable Integer recalls,
        @Nullable Duration recallInterval,
        @Nullable Integer absentAfterCalls,
        @Nullable Duration absentAfter,
        @Nullable Duration returnWithin,
        @Nullable Integer returnWithinNumbers,
        @Nullable Integer returnBehind,
        @Nullable Integer lastAbsence,
        @Nullable Duration callBackWithin,
        @Nullable Duration undoWithin,
        @Nullable OrderFile order,
        @Nullable TakingFile taking,
        @Nullable WatchFile watch) {
    /** What a file says that leaves nothing out and changes nothing. */
    static final RulesFile DEFAULT = of(Rules.DEFAULT);

    public RulesFile {
        atLeast("recalls", recalls, 0);
        atLeast("absent-after-calls", absentAfterCalls, 1);
        atLeast("return-within-numbers", returnWithinNumbers, 0);
        atLeast("return-behind", returnBehind, 0);
        atLeast("last-absence", lastAbsence, 1);
    }

    /** The rules as a file would write them. */
    static RulesFile of(Rules rules) {
        Rules.Absence absence = rules.absence();
        Rules.Returning returning = absence.returning();
        return new RulesFile(
                rules.nextWhileCalled(),
                rules.presses().doubleWithin(),
                rules.recall().times(),
                rules.recall().interval(),
                absence.afterCalls(),
                absence.after(),
                returning.within(),
                returning.withinNumbers(),
                returning.behind(),
                returning.lastAbsence(),
                rules.presses().callBackWithin(),
                rules.presses().undoWithin(),
                OrderFile.of(rules.order()),
                TakingFile.of(rules.taking()),
                WatchFile.of(rules.watch()));
    }

    Rules toRules() {
        Rules standard = Rules.DEFAULT;
        Rules.Presses presses = standard.presses();
        return new Rules(
                or(nextWhileCalled, standard.nextWhileCalled()),
                new Rules.Presses(
                        or(callBackWithin, presses.callBackWithin()),
                        or(undoWithin, presses.undoWithin()),
                        or(doubleWithin, presses.doubleWithin())),
                new Rules.Recall(
                        or(recalls, standard.recall().times()),
                        or(recallInterval, standard.recall().interval())),
                absence(standard.absence()),
                order == null ? standard.order() : order.toOrder(),
                taking == null ? standard.taking() : taking.toTaking(),
                watch == null ? standard.watch() : watch.toWatch());
    }

    private Rules.Absence absence(Rules.Absence standard) {
        Rules.Returning returning = standard.returning();
        return new Rules.Absence(
                or(absentAfterCalls, standard.afterCalls()),
                or(absentAfter, standard.after()),
                new Rules.Returning(
                        or(returnWithin, returning.within()),
                        or(returnWithinNumbers, returning.withinNumbers()),
                        or(returnBehind, returning.behind()),
                        or(lastAbsence, returning.lastAbsence())));
    }
}
