package io.jiaohao.server.domain.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many windows call the visitors of a queue from now on. The last of the day stay until
 * everybody who holds a number is served (DOMAIN H3).
 *
 * @param changes in the order of their time
 */
record Capacity(List<Change> changes) {

    /**
     * @param second from now
     * @param windows how many more, or fewer
     * @param calls at once: a window that opens need not end a service first
     */
    record Change(long second, double windows, double calls) {}

    /**
     * When so many visitors have been called.
     *
     * @param served how many services had to end for it
     */
    record Reached(double seconds, double served) {}

    Capacity {
        changes = changes.stream().sorted(Comparator.comparingLong(Change::second)).toList();
    }

    /** What a window adds: so much of it, not before a moment. */
    static List<Change> of(Presence window, double share, long notBefore) {
        List<Change> changes = new ArrayList<>();
        for (Span span : window.spans()) {
            Span part = span.within(new Span(notBefore, Span.OPEN_END));
            if (part.isEmpty()) {
                continue;
            }
            boolean goesOn = part.from() == 0 && window.busy();
            boolean ready = !goesOn && part.from() == span.from();
            changes.add(new Change(part.from(), share, ready ? share : 0));
            if (part.to() != Span.OPEN_END) {
                changes.add(new Change(part.to(), -share, 0));
            }
        }
        return changes;
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * @param calls how many, this visitor's included
     * @param secondsEach a visitor occupies a window
     */
    Reached until(double calls, double secondsEach) {
        double left = calls;
        double windows = 0;
        double served = 0;
        long time = 0;
        for (Change change : changes) {
            double done = windows * (change.second() - time) / secondsEach;
            if (done >= left || isEndOfDay(change, windows)) {
                break;
            }
            left -= done + change.calls();
            served += done;
            time = change.second();
            windows += change.windows();
            if (left <= 0) {
                return new Reached(time, served);
            }
        }
        return new Reached(time + left * secondsEach / windows, served + left);
    }

    private boolean isEndOfDay(Change change, double windows) {
        return windows > 0
                && change.second() == changes.get(changes.size() - 1).second()
                && change.windows() < 0;
    }
}
