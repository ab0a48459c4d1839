package io.jiaohao.protocol.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole truth of a hall at one {@code seq}.
 *
 * @param calls newest first
 * @param tickets those that may still be served; for kiosks and terminals only
 */
public record SnapshotView(
        List<CounterView> counters,
        List<QueueView> queues,
        List<CallView> calls,
        List<NoticeView> notices,
        @Nullable List<TicketView> tickets) {}
