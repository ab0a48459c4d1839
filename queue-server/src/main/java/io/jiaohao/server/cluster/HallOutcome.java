package io.jiaohao.server.cluster;

import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an order: the verdict for the asker, the events for everybody.
 *
 * @param revision of the hall after them
 * @param seqBefore the hall's count before the events
 * @param seq the hall's count after them
 * @param trace of the request that led to them; null where none did
 * @param after the hall after them, which views of this node may share; null where it lives on
 *     another
 */
public record HallOutcome(
        Verdict verdict,
        long revision,
        long seqBefore,
        long seq,
        List<HallEvent> events,
        @Nullable String trace,
        @Nullable Hall after) {
    public HallOutcome {
        events = List.copyOf(events);
    }

    /** As it goes to another node: without the hall, which stays where it lives. */
    HallOutcome leaving() {
        return new HallOutcome(verdict, revision, seqBefore, seq, events, trace, null);
    }
}
