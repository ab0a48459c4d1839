package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.time.Instant;

/** What a counter does at a moment (DOMAIN W1); derived, never stored. */
public enum CounterActivity {
    CLOSED,
    /** Open with nothing at hand. */
    IDLE,
    /** Waits for the visitor who was called. */
    CALLED,
    SERVING,
    /** A visitor was served a moment ago, and that can still be taken back. */
    WRAP_UP,
    PAUSED,
    /** Open after the hall's service hours (延时), whatever is at hand. */
    OVERTIME;

    public static CounterActivity of(Hall hall, Counter counter, Instant at) {
        if (!counter.isOpen()) {
            return counter.isClosed() ? CLOSED : PAUSED;
        }
        HallPlan plan = hall.rules();
        if (plan.isAfterClosing(at)) {
            return OVERTIME;
        }
        return hall.atHand(counter)
                .map(ticket -> ticket.state() == TicketState.SERVING ? SERVING : CALLED)
                .orElseGet(() -> wrapsUp(plan, counter, at) ? WRAP_UP : IDLE);
    }

    private static boolean wrapsUp(HallPlan plan, Counter counter, Instant at) {
        Counter.Undoable last = counter.memory().undoable();
        Duration within = plan.rules().presses().undoWithin();
        return last != null
                && last.left() == TicketState.DONE
                && !at.isAfter(last.at().plus(within));
    }
}
