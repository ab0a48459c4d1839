package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketExpired;
import io.jiaohao.server.domain.event.TicketFinished;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What the windows did, span after span.
 *
 * @param running per open window, what it does now
 * @param past newest first
 */
record Windows(Map<CounterId, Span> running, List<Span> past) {
    static final Windows NONE = new Windows(HashMap.empty(), List.empty());

    Windows after(Hall before, Hall after, HallEvent event) {
        if (before.counters() == after.counters()) {
            return this;
        }
        Windows next = this;
        for (CounterId counter : running.keySet().addAll(after.counters().keySet())) {
            if (before.counter(counter) != after.counter(counter)) {
                next = next.changed(counter, after, event);
            }
        }
        return next;
    }

    private Windows changed(CounterId counter, Hall after, HallEvent event) {
        Span now = running.get(counter).getOrNull();
        Instant at = ended(event);
        Span next = Span.begun(after.counter(counter), at).orElse(null);
        if (now != null && next != null && now.sameAs(next)) {
            return this;
        }
        List<Span> ended = now == null || unknown(now, event) ? past : past.prepend(now.until(at));
        return new Windows(
                next == null ? running.remove(counter) : running.put(counter, next), ended);
    }

    /** A service that was finished while the link was down had ended before. */
    private static Instant ended(HallEvent event) {
        return event instanceof TicketFinished finished ? finished.endedAt() : event.at();
    }

    /** When a visitor left whom the clerk forgot to finish, nobody knows. */
    private static boolean unknown(Span now, HallEvent event) {
        return now.doing().busy() && event instanceof TicketExpired;
    }

    /** All of them, the running ones until then. */
    Stream<Span> until(Instant asOf) {
        return Stream.concat(
                past.toJavaStream(), running.values().toJavaStream().map(span -> span.until(asOf)));
    }
}
