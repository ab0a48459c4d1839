package io.jiaohao.server.domain.state;

import java.time.Duration;

/**
 * The rules that a hall may choose.
 *
 * @param nextWhileCalled what "next" does to a ticket that was called and has not started
 * @param callBackWithin how long after its end a ticket may be called again (DOMAIN W3)
 * @param undoWithin how long an action may be taken back
 * @param doublePressWithin two presses of "next" this close are one (DOMAIN W4)
 */
public record Rules(
        NextWhileCalled nextWhileCalled,
        Recall recall,
        Absence absence,
        Duration callBackWithin,
        Duration undoWithin,
        Duration doublePressWithin) {

    /** What "next" does to a ticket that was called and has not started. */
    public enum NextWhileCalled {
        FINISH,
        ABSENT,
        REFUSE
    }

    /**
     * DOMAIN R1.
     *
     * @param times recalls of one call
     * @param interval between recalls after the first
     */
    public record Recall(int times, Duration interval) {}

    /**
     * DOMAIN R2 to R4.
     *
     * @param afterCalls calls before a visitor counts as absent
     * @param after time since the first call before that
     * @param returnWithin how long an absent visitor keeps the lane
     * @param returnBehind how many waiting tickets a returning one lets go first
     */
    public record Absence(
            int afterCalls, Duration after, Duration returnWithin, int returnBehind) {}

    public static final Rules DEFAULT =
            new Rules(
                    NextWhileCalled.FINISH,
                    new Recall(3, Duration.ofSeconds(8)),
                    new Absence(2, Duration.ofSeconds(60), Duration.ofMinutes(10), 3),
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(1_500));
}
