package io.jiaohao.server.domain.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a ticket was called: the rule that fired and who was passed over by it (DOMAIN Q7). Of each
 * line only its first is named: what holds for it holds for all behind it.
 *
 * @param turn how the lanes of the ticket's queue stand after the call; null when it was not
 *     between lanes
 */
public record Why(CallRule rule, List<Passed> passed, @Nullable LaneTurn turn) {
    /** Enough to explain a call, and small enough to be stored for every one. */
    public static final int MOST_PASSED = 8;

    public Why {
        passed = passed.stream().limit(MOST_PASSED).toList();
    }

    public static Why of(CallRule rule) {
        return new Why(rule, List.of(), null);
    }

    /** The rule that chose a ticket. */
    public enum CallRule {
        /** The clerk called this very number (DOMAIN W3). */
        SPECIFIC,
        /** The same call, announced again. */
        RECALL,
        /** A visitor who was held is back (X3). */
        RETURNED,
        /** Sent to this counter (X1). */
        SENT_HERE,
        /** First in line, and nobody else to weigh it against (Q1). */
        FIRST_IN_LINE,
        /** The counter's preferred queue (Q3). */
        PREFERRED_QUEUE,
        /** A queue of lower preference whose first has waited too long (W5). */
        OVERFLOW,
        /** A queue of lower preference that is too long (Q3). */
        LONG_QUEUE,
        /** The lane's turn by the ratio (Q4). */
        LANE_SHARE,
        /** A favoured lane always comes first. */
        LANE_FIRST,
        /** The greatest score of wait and lane (Q5). */
        AGEING,
        /** An ordinary visitor over the ceiling (Q6). */
        CEILING,
        /** Came to the window without a number and was served there at once (W3). */
        WALK_IN
    }

    /**
     * The first of a line that had come earlier and was not called.
     *
     * @param ticket the one passed over
     */
    public record Passed(TicketId ticket, QueueId queue, LaneId lane, Because because) {}

    /** Why one that had come earlier was not called. */
    public enum Because {
        /** Its lane was not in turn. */
        OTHER_LANE,
        /** The counter prefers the called ticket's queue. */
        OTHER_QUEUE,
        /** The counter does not do its matter (Q2). */
        NOT_DONE_HERE,
        /** It waits for another counter. */
        FOR_OTHER_COUNTER,
        /** The person is being served with another ticket, or just was (Q9). */
        HOLDER_BUSY,
        /** This counter sent it away a moment ago (X2). */
        JUST_HERE,
        /** A returned visitor came in between new ones (X3). */
        RETURNED_IN_TURN,
        /** The clerk called a number out of turn (W3). */
        CLERKS_CHOICE,
        /** It was let in again behind the next few (R3). */
        LET_IN_BEHIND,
        /** The called ticket stood before it, though it was taken later: sent on, moved, let in. */
        PLACED_BEFORE;

        /** Whether nothing but another's turn was in its way. */
        public boolean couldBeCalled() {
            return this == OTHER_LANE
                    || this == OTHER_QUEUE
                    || this == RETURNED_IN_TURN
                    || this == LET_IN_BEHIND;
        }
    }
}
