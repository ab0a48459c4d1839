package io.jiaohao.server.domain.state;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.function.UnaryOperator;

/**
 * What the hall was told: calls and notices; and what its supervisor is told.
 *
 * @param calls the latest, newest first; at most {@link #MAX_CALLS}
 * @param notices in the order of publication
 * @param devices what is known of the hall's devices
 */
public record Board(
        List<Call> calls,
        Map<NoticeId, Notice> notices,
        Watchbook watch,
        Map<DeviceId, DeviceFact> devices) {
    /** Enough for the busiest three minutes that a snapshot may show. */
    public static final int MAX_CALLS = 50;

    public static final Board EMPTY =
            new Board(List.empty(), LinkedHashMap.empty(), Watchbook.EMPTY, LinkedHashMap.empty());

    public Board announcing(Call call) {
        return new Board(calls.prepend(call).take(MAX_CALLS), notices, watch, devices);
    }

    public Board showing(Notice notice) {
        return new Board(calls, notices.put(notice.id(), notice), watch, devices);
    }

    public Board without(NoticeId notice) {
        return new Board(calls, notices.remove(notice), watch, devices);
    }

    public Board watching(UnaryOperator<Watchbook> change) {
        return new Board(calls, notices, change.apply(watch), devices);
    }

    /**
     * @param changed devices as they are now
     * @param gone those that are the hall's no more
     */
    public Board knowing(Iterable<DeviceFact> changed, Iterable<DeviceId> gone) {
        Map<DeviceId, DeviceFact> known = devices.removeAll(gone);
        for (DeviceFact fact : changed) {
            known = known.put(fact.device(), fact);
        }
        return new Board(calls, notices, watch, known);
    }

    /** A new day: what was called yesterday, or was out of the ordinary, concerns nobody. */
    public Board ofNewDay() {
        return new Board(List.empty(), notices, Watchbook.EMPTY, devices);
    }
}
