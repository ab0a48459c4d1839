package io.jiaohao.server.cluster;

import com.hazelcast.map.EntryProcessor;
import io.jiaohao.protocol.message.Trace;
import io.jiaohao.server.domain.command.HallEngine;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.RequestKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a hall: decides an order against it and puts the next value, which the map's
 * store makes durable before anybody is answered. Runs on the thread of the hall's partition.
 */
final class HallProcessor extends HallTask<HallOutcome> {
    private static final long serialVersionUID = 1L;

    private final transient Order order;
    private transient @Nullable HallValue next; // set when the order changed the hall

    HallProcessor(Order order, boolean remote) {
        super(remote);
        this.order = order;
    }

    Order order() {
        return order;
    }

    @Override
    HallOutcome apply(Map.Entry<String, HallValue> entry) {
        HallValue value = entry.getValue();
        next = null;
        Batch last = value.last();
        if (last != null && last.command().equals(order.id())) {
            return ownRow(value, last);
        }
        Verdict.Refused newer = value.refused().of(order).orElse(null);
        if (newer != null) {
            return unchanged(value, newer);
        }
        HallEngine.Handled handled = HallEngine.handle(value.hall(), order);
        RefusedLately refused = value.refused().after(order, handled.verdict());
        Batch batch = handled.batch();
        if (batch == null) {
            if (!refused.equals(value.refused())) {
                entry.setValue(value.with(refused));
            }
            return unchanged(value, handled.verdict());
        }
        next = value.then(batch, handled.hall(), refused);
        entry.setValue(next);
        return new HallOutcome(
                handled.verdict(),
                next.revision(),
                value.hall().seq(),
                next.hall().seq(),
                batch.events(),
                trace(batch),
                next.hall());
    }

    private static HallOutcome unchanged(HallValue value, Verdict verdict) {
        long seq = value.hall().seq();
        return new HallOutcome(verdict, value.revision(), seq, seq, List.of(), null, null);
    }

    /** This very order is durable already: it met its own row after a reload. */
    private HallOutcome ownRow(HallValue value, Batch last) {
        Answer answer = last.answer();
        Verdict verdict =
                answer == null // refused, after it had turned the day
                        ? HallEngine.handle(value.hall(), order).verdict()
                        : new Verdict.Done(answer.in(value.hall()));
        long shown = last.events().stream().filter(HallEvent::shown).count();
        return new HallOutcome(
                verdict,
                value.revision(),
                value.hall().seq() - shown,
                value.hall().seq(),
                last.events(),
                trace(last),
                null);
    }

    /** Of the request that led to a batch; null where none did. */
    static @Nullable String trace(Batch batch) {
        RequestKey request = batch.request();
        return request == null ? null : Trace.of(request.device().value(), request.request()).id();
    }

    /** The backup folds the same events; it never decides. */
    @Override
    public @Nullable EntryProcessor<String, HallValue, HallOutcome> getBackupProcessor() {
        HallValue changed = next;
        return changed == null || changed.last() == null
                ? null
                : new HallBackup(changed.revision(), changed.last());
    }
}
