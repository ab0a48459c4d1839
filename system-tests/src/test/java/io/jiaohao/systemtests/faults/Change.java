package io.jiaohao.systemtests.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal.
 *
 * @param request whose it is, see {@link Request#key()}; null for the server's own
 */
record Change(long revision, @Nullable String request, List<Fact> facts) {
    Change {
        facts = List.copyOf(facts);
    }
}
