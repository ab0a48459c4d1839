package io.jiaohao.protocol.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A queue and how long it is. In {@code hall.tick} name and prefix are left out.
 *
 * @param waiting tickets waiting
 * @param longestWait seconds since the first of them was taken
 * @param estimate least expected wait of a ticket taken now, in seconds, a multiple of 300
 * @param estimateHigh greatest expected wait, in seconds, a multiple of 300
 * @param estimateKnown false while nobody can say how long one waits: the estimates are then a plan
 *     that nobody keeps, for readers that know no better; else null
 * @param servedToday whether a ticket taken now is served before closing: yes, doubtful or no
 * @param full its matters whose numbers are all taken; null for none
 */
public record QueueView(
        String id,
        @Nullable Map<String, String> name,
        @Nullable String prefix,
        int waiting,
        long longestWait,
        long estimate,
        long estimateHigh,
        @Nullable Boolean estimateKnown,
        @Nullable String servedToday,
        @Nullable List<FullView> full) {

    /** Whether the estimates may be told. */
    public boolean canEstimate() {
        return !Boolean.FALSE.equals(estimateKnown);
    }
}
