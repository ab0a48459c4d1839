package io.jiaohao.server.domain.state;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;

/**
 * What the hall was told: calls and notices.
 *
 * @param calls the latest, newest first; at most {@link #MAX_CALLS}
 * @param notices in the order of publication
 */
public record Board(List<Call> calls, Map<NoticeId, Notice> notices) {
    /** Enough for the busiest three minutes that a snapshot may show. */
    public static final int MAX_CALLS = 50;

    public static final Board EMPTY = new Board(List.empty(), LinkedHashMap.empty());

    public Board announcing(Call call) {
        return new Board(calls.prepend(call).take(MAX_CALLS), notices);
    }

    public Board showing(Notice notice) {
        return new Board(calls, notices.put(notice.id(), notice));
    }

    public Board without(NoticeId notice) {
        return new Board(calls, notices.remove(notice));
    }

    /** A new day: what was called yesterday concerns nobody. */
    public Board withoutCalls() {
        return new Board(List.empty(), notices);
    }
}
