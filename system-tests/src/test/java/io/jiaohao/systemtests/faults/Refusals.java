package io.jiaohao.systemtests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.systemtests.Figures;
import io.jiaohao.systemtests.faults.Moment.Kind;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Why requests were refused. */
final class Refusals {
    static final String UNAVAILABLE = "unavailable";

    /** What clerks are told anyway: somebody was faster, the rules say no. */
    private static final Set<String> BUSINESS =
            Set.of("wrong_state", "counter_closed", "unknown_ticket");

    private Refusals() {}

    /** The word, or the code of an error without one. */
    static String reason(Moment refused) {
        String word = refused.what().path("data").path("reason").asText();
        return word.isEmpty() ? refused.what().path("code").asText() : word;
    }

    static boolean isUnavailable(Moment moment) {
        return moment.is(Kind.REFUSED)
                && reason(moment).equals(UNAVAILABLE)
                && Request.maybeLater(moment.what());
    }

    /** Reports them, and fails when there is one that is neither business nor allowed here. */
    static void assertOnly(History history, String... allowed) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        history.moments().stream()
                .filter(moment -> moment.is(Kind.REFUSED))
                .forEach(moment -> counts.merge(reason(moment), 1, Integer::sum));
        Figures.report("%s: refusals %s", history.file().getFileName(), counts);
        Set<String> others = new TreeSet<>(counts.keySet());
        others.removeAll(BUSINESS);
        others.removeAll(new HashSet<>(Set.of(allowed)));
        assertEquals(Set.of(), others, () -> "refused in " + history.file());
    }
}
