package io.jiaohao.server.domain.state;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a hall may choose; {@link #DEFAULT} has DOMAIN.md's own values.
 *
 * @param nextWhileCalled what "next" does to a ticket that was called and has not started
 */
public record Rules(
        NextWhileCalled nextWhileCalled,
        Presses presses,
        Recall recall,
        Absence absence,
        Order order,
        TakingRules taking,
        WatchRules watch) {

    /** What "next" does to a ticket that was called and has not started. */
    public enum NextWhileCalled {
        FINISH,
        ABSENT,
        REFUSE
    }

    /**
     * How a clerk's presses are taken.
     *
     * @param callBackWithin how long after its end a ticket may be called again (DOMAIN W3)
     * @param undoWithin how long an action may be taken back
     * @param doubleWithin two presses of "next" this close are one (DOMAIN W4)
     */
    public record Presses(Duration callBackWithin, Duration undoWithin, Duration doubleWithin) {}

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
     * @param returning how an absent visitor comes back
     */
    public record Absence(int afterCalls, Duration after, Returning returning) {}

    /**
     * How an absent visitor comes back (DOMAIN R3, R4). The lane is kept within the time or the
     * numbers, whichever is longer.
     *
     * @param within how long the lane is kept
     * @param withinNumbers the lane is kept until the queue has made so many further calls; 0 for
     *     the time alone
     * @param behind how many waiting tickets go first after the first absence
     * @param lastAbsence the absence that ends the ticket
     */
    public record Returning(Duration within, int withinNumbers, int behind, int lastAbsence) {}

    /**
     * Whom a counter calls next (DOMAIN Q3 to Q9, W5, X2, X3).
     *
     * @param lanes how the lanes of a queue share its calls
     * @param ceiling when a long wait counts more than the lane
     * @param overflowAfter a queue of lower preference comes first when its first in line has
     *     waited so long, and longer than whom it passes (W5)
     * @param heldPerNew how many returned visitors are called for one new one (X3)
     * @param notBackWithin how long the counter that sent a ticket away is not offered it (X2)
     * @param holderPause a person's other ticket is callable so long after the service (Q9)
     */
    public record Order(
            Lanes lanes,
            Ceiling ceiling,
            Duration overflowAfter,
            int heldPerNew,
            Duration notBackWithin,
            Duration holderPause) {
        public Order with(Lanes others, Ceiling other) {
            return new Order(others, other, overflowAfter, heldPerNew, notBackWithin, holderPause);
        }
    }

    /** How the lanes of a queue share its calls. */
    public enum Lanes {
        /** Not at all: whoever came first. */
        ARRIVAL,
        /** A favoured lane always comes first. */
        STRICT,
        /** By shares, e.g. two of priority for one ordinary (Q4). */
        RATIO,
        /** By the wait times the lane's rate (Q5). */
        AGEING
    }

    /**
     * DOMAIN Q6.
     *
     * @param after an ordinary visitor who has waited so long is preferred; null for never
     * @param bounded whether at most one such comes for each call of a favoured lane
     */
    public record Ceiling(@Nullable Duration after, boolean bounded) {}

    public static final Rules DEFAULT =
            new Rules(
                    NextWhileCalled.FINISH,
                    new Presses(
                            Duration.ofMinutes(5), Duration.ofSeconds(5), Duration.ofMillis(1_500)),
                    new Recall(3, Duration.ofSeconds(8)),
                    new Absence(
                            2,
                            Duration.ofSeconds(60),
                            new Returning(Duration.ofMinutes(10), 10, 3, 3)),
                    new Order(
                            Lanes.RATIO,
                            new Ceiling(Duration.ofMinutes(30), true),
                            Duration.ofMinutes(15),
                            1,
                            Duration.ofMinutes(2),
                            Duration.ofMinutes(1)),
                    TakingRules.DEFAULT,
                    WatchRules.DEFAULT);

    public Rules with(NextWhileCalled other) {
        return new Rules(other, presses, recall, absence, order, taking, watch);
    }

    public Rules with(Absence other) {
        return new Rules(nextWhileCalled, presses, recall, other, order, taking, watch);
    }

    public Rules with(Order other) {
        return new Rules(nextWhileCalled, presses, recall, absence, other, taking, watch);
    }

    public Rules with(TakingRules other) {
        return new Rules(nextWhileCalled, presses, recall, absence, order, other, watch);
    }

    public Rules with(WatchRules other) {
        return new Rules(nextWhileCalled, presses, recall, absence, order, taking, other);
    }
}
