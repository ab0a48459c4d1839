package io.jiaohao.server.domain.state;

import java.util.function.Predicate;

/**
 * Who is there to call somebody, and what is known of who will be (DOMAIN P2). While visitors are
 * served, that a window without a roster should be open too is no word to give them: only windows
 * at work count, or else those that a roster opens later.
 *
 * @param usual as they stand; while none is at work, as the hours plan them
 * @param expected those that a visitor is told of
 * @param unknown whether nobody can say when somebody will be there
 */
record Attendance(Windows usual, Windows expected, boolean unknown) {
    static Attendance of(Hall hall, Standing who, ServiceDay day) {
        Desks desks = Desks.of(hall);
        Windows now = Windows.of(desks, who, plan -> Presence.of(hall, plan, day));
        if (anyPlan(now, plan -> Presence.isAtWork(hall, plan, day))) {
            return new Attendance(now, now, false);
        }
        Windows planned = Windows.of(desks, who, plan -> Presence.planned(plan, day));
        if (!day.isServing()) {
            return new Attendance(planned, planned, false);
        }
        return anyPlan(now, plan -> opensLater(plan, day))
                ? new Attendance(planned, now, false)
                : new Attendance(planned, planned, true);
    }

    private static boolean anyPlan(Windows windows, Predicate<CounterPlan> wanted) {
        return windows.all().stream().map(Windows.Window::plan).anyMatch(wanted);
    }

    /** Whether its own roster opens it later on this date. */
    private static boolean opensLater(CounterPlan plan, ServiceDay day) {
        return plan.staffing().roster() != null
                && day.planned(plan).stream().anyMatch(span -> span.from() > 0);
    }
}
