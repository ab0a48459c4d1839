package io.jiaohao.server.cluster;

import io.jiaohao.server.domain.command.Decision;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.state.RequestKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requests of which the device has been told no. When it asked over another node because the first
 * did not answer, the copy that is still on its way there is older than that answer and must not
 * change the hall after it: an undo that is too late for the second copy would be in time for the
 * first. A copy sent after the refusal is decided anew, as ever. Kept in memory only; immutable.
 */
record RefusedLately(List<Entry> entries) {
    static final RefusedLately NONE = new RefusedLately(List.of());

    /** No copy is on its way for longer: a call over the cluster ends sooner. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST = 256;

    /**
     * @param at when the copy that was refused was asked
     */
    record Entry(RequestKey request, Instant at, Decision.Rejected rejection) {
        private boolean answers(@Nullable RequestKey other, Instant asked) {
            return request.equals(other) && asked.isBefore(at);
        }
    }

    RefusedLately {
        entries = List.copyOf(entries);
    }

    /** What a newer copy of the same request was told; empty when there is none such. */
    Optional<Verdict.Refused> of(Order order) {
        return entries.stream()
                .filter(entry -> entry.answers(order.request(), order.command().at()))
                .findFirst()
                .map(entry -> new Verdict.Refused(entry.rejection()));
    }

    /** With one more, when the answer is no to a device; the server itself never asks twice. */
    RefusedLately after(Order order, Verdict verdict) {
        RequestKey request = order.request();
        if (request == null || !(verdict instanceof Verdict.Refused refused)) {
            return this;
        }
        Instant at = order.command().at();
        List<Entry> kept = new ArrayList<>(entries);
        kept.removeIf(entry -> entry.at().isBefore(at.minus(KEPT)));
        if (kept.size() == MOST) {
            kept.remove(0);
        }
        kept.add(new Entry(request, at, refused.rejection()));
        return new RefusedLately(kept);
    }
}
