package io.jiaohao.server.domain.state;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;

/**
 * What the hall was told: calls and notices; and what its supervisor is told.
 *
 * @param calls the latest, newest first; at most {@link #MAX_CALLS}
 * @param notices in the order of publication
 * @param alerts by {@link Alert#key()}, oldest first
 */
public record Board(List<Call> calls, Map<NoticeId, Notice> notices, Map<String, Alert> alerts) {
    /** Enough for the busiest three minutes that a snapshot may show. */
    public static final int MAX_CALLS = 50;

    public static final Board EMPTY =
            new Board(List.empty(), LinkedHashMap.empty(), LinkedHashMap.empty());

    public Board announcing(Call call) {
        return new Board(calls.prepend(call).take(MAX_CALLS), notices, alerts);
    }

    public Board showing(Notice notice) {
        return new Board(calls, notices.put(notice.id(), notice), alerts);
    }

    public Board without(NoticeId notice) {
        return new Board(calls, notices.remove(notice), alerts);
    }

    public Board raising(Alert alert) {
        return new Board(calls, notices, alerts.put(alert.key(), alert));
    }

    public Board clearing(Alert alert) {
        return new Board(calls, notices, alerts.remove(alert.key()));
    }

    public boolean needsHelp(QueueId queue) {
        return alerts.values()
                .exists(
                        alert ->
                                alert.kind() == Alert.Kind.NEEDS_HELP
                                        && queue.equals(alert.queue()));
    }

    /** A new day: what was called yesterday, or was out of the ordinary, concerns nobody. */
    public Board ofNewDay() {
        return new Board(List.empty(), notices, LinkedHashMap.empty());
    }
}
