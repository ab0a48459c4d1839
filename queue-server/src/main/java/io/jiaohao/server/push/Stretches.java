package io.jiaohao.server.push;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts stretches in the order of a hall, however they come. One that is told of and comes after its
 * place was there already, in a whole hall; one that nobody is told of leaves no gap in the count,
 * and has to be noticed here. Confined to the feed's context.
 */
final class Stretches {
    private final TreeMap<Long, Stretch> early = new TreeMap<>(); // by the count before them
    private long wholeAt; // the view was a whole hall at that count: it had all before it
    private boolean missed;

    Stretches(long wholeAt) {
        this.wholeAt = wholeAt;
    }

    void add(Stretch stretch) {
        early.merge(stretch.seqBefore(), stretch, Stretch::and);
    }

    /** The one that follows on that count; null while it is not here. */
    @Nullable Stretch next(long seq) {
        while (!early.isEmpty() && early.firstKey() <= seq) {
            Stretch first = early.pollFirstEntry().getValue();
            if (first.seqBefore() == seq) {
                return first;
            }
            missed |= first.isUnshown() && first.seqBefore() >= wholeAt;
        }
        return null;
    }

    /** Whether the view lacks something though its count is right. */
    boolean hasMissed() {
        return missed;
    }

    /** The view is a whole hall again. */
    void restart(long seq) {
        wholeAt = seq;
        missed = false;
    }
}
