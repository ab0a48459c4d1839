package io.jiaohao.display.hall;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The calls that were offered once, by id, so that none is shown or spoken anew; the oldest are
 * forgotten, for a display runs for months. Confined to its owner's thread.
 */
public final class KnownCalls {
    static final int MOST = 4_000; // a mirror holds 200

    private final Set<String> ids = new LinkedHashSet<>(); // oldest first

    public KnownCalls() {}

    /**
     * @param before ids that are known already
     */
    public KnownCalls(Collection<String> before) {
        before.forEach(this::isNew);
    }

    /** Whether nobody asked of that call before. */
    public boolean isNew(String id) {
        boolean added = ids.add(id);
        if (ids.size() > MOST) {
            ids.remove(ids.iterator().next());
        }
        return added;
    }
}
