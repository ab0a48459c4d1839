package io.jiaohao.systemtests.faults;

import java.util.List;
import java.util.function.Function;

/** What must be true of a hall whatever failed in it. */
enum Rule {
    /** What was acknowledged is in the journal, and is what the answer said. */
    KEPT(Kept::broken),
    /** What was acknowledged before another change was sent comes before it. */
    IN_ORDER(InOrder::broken),
    /** No number is given twice, and none is left out. */
    NUMBERS(Numbers::broken),
    /** A ticket is at one counter at a time, and a counter has one ticket. */
    ONE_COUNTER(OneCounter::broken),
    /** A request is one change, however often it was sent, and has one answer. */
    ONE_CHANGE(OneChange::broken),
    /** A display sees every call while it is news. */
    SHOWN(Shown::broken),
    /** The server tells what the journal says. */
    TOLD(Told::broken);

    private static final int MOST = 5;

    private final Function<Evidence, List<String>> broken;

    Rule(Function<Evidence, List<String>> broken) {
        this.broken = broken;
    }

    /** Where it is broken, in words. */
    List<String> broken(Evidence evidence) {
        return broken.apply(evidence);
    }

    /** Fails when any rule is broken, with the first places of each. */
    static void assertKept(Evidence evidence) {
        StringBuilder report = new StringBuilder();
        for (Rule rule : values()) {
            List<String> places = rule.broken(evidence);
            places.stream()
                    .limit(MOST)
                    .forEach(place -> report.append("%n%s: %s".formatted(rule, place)));
            if (places.size() > MOST) {
                report.append("%n%s: and %d more".formatted(rule, places.size() - MOST));
            }
        }
        if (!report.isEmpty()) {
            throw new AssertionError("Expected every rule to be kept, but" + report);
        }
    }
}
