package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.util.Set;
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
        Taking taking,
        Watch watch) {

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

    /**
     * Who may take a number (DOMAIN T4, T5, H2).
     *
     * @param anonymousPerMinute numbers without a person that one kiosk gives a minute; null for
     *     any
     */
    public record Taking(
            PerHolder perHolder, Chance chance, @Nullable Integer anonymousPerMinute) {}

    /**
     * What one person may have (DOMAIN T4).
     *
     * @param live tickets that may still be served
     * @param takes a day
     * @param noShows so many within {@code noShowDays}, and numbers are given at the guide desk
     *     only
     */
    public record PerHolder(int live, int takes, int noShows, int noShowDays) {}

    /**
     * Whether a visitor will be served before closing (DOMAIN T5, H2), in percent.
     *
     * @param warnBelow the visitor is warned
     * @param refuseBelow no number is given, except by a guide
     * @param grace how long after closing the hall still serves
     */
    public record Chance(int warnBelow, int refuseBelow, Duration grace) {
        public ServedToday of(int percent) {
            if (percent < refuseBelow) {
                return ServedToday.NO;
            }
            return percent < warnBelow ? ServedToday.DOUBTFUL : ServedToday.YES;
        }
    }

    /**
     * What a supervisor is told of, and what goes by itself (DOMAIN W2, W6 to W8, R2, X4, Q11).
     *
     * @param limits when something is out of the ordinary
     * @param help when a queue needs more windows
     * @param autoCallAfter an idle counter is given the next visitor after so long; null for never
     * @param mayReorder who may call or move a ticket out of turn with a reason (Q11)
     */
    public record Watch(
            Limits limits, Help help, @Nullable Duration autoCallAfter, Set<ClerkId> mayReorder) {
        public Watch {
            mayReorder = Set.copyOf(mayReorder);
        }
    }

    /**
     * @param shortService a service under this is marked (W2)
     * @param quickSkip called and marked absent within this is marked (R2)
     * @param longPause a pause over this is marked (W7)
     * @param idle a counter that calls nobody so long while somebody waits is marked (W8)
     * @param longHold a ticket held longer is brought to mind (X4)
     */
    public record Limits(
            Duration shortService,
            Duration quickSkip,
            Duration longPause,
            Duration idle,
            Duration longHold) {}

    /**
     * Emergency opening (DOMAIN W6).
     *
     * @param waiting more than so many wait
     * @param longest or the first in line has waited longer than this
     * @param doneBelow it ends when fewer wait
     */
    public record Help(int waiting, Duration longest, int doneBelow) {}

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
                    new Taking(new PerHolder(3, 5, 3, 30), new Chance(80, 30, Duration.ZERO), null),
                    new Watch(
                            new Limits(
                                    Duration.ofSeconds(5),
                                    Duration.ofSeconds(10),
                                    Duration.ofMinutes(15),
                                    Duration.ofSeconds(60),
                                    Duration.ofMinutes(30)),
                            new Help(20, Duration.ofMinutes(30), 8),
                            null,
                            Set.of()));

    public Rules with(NextWhileCalled other) {
        return new Rules(other, presses, recall, absence, order, taking, watch);
    }

    public Rules with(Absence other) {
        return new Rules(nextWhileCalled, presses, recall, other, order, taking, watch);
    }

    public Rules with(Order other) {
        return new Rules(nextWhileCalled, presses, recall, absence, other, taking, watch);
    }

    public Rules with(Taking other) {
        return new Rules(nextWhileCalled, presses, recall, absence, order, other, watch);
    }

    public Rules with(Watch other) {
        return new Rules(nextWhileCalled, presses, recall, absence, order, taking, other);
    }
}
