package io.jiaohao.server.cluster;

import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.HallEvent;
import java.util.List;

/**
 * What came of an order: the verdict for the asker, the events for everybody.
 *
 * @param seqBefore the hall's count before the events
 * @param seq the hall's count after them
 */
public record HallOutcome(Verdict verdict, long seqBefore, long seq, List<HallEvent> events) {
    public HallOutcome {
        events = List.copyOf(events);
    }
}
