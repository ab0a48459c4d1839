package io.jiaohao.server.domain.state;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the hall was told: calls and notices; and what its supervisor is told.
 *
 * @param calls the latest, newest first; at most {@link #MAX_CALLS}
 * @param notices in the order of publication
 * @param alerts what goes on, by {@link Alert#key()}, oldest first
 * @param marks of visits that are over, by the same key: the day's, so nothing may walk them
 */
public record Board(
        List<Call> calls,
        Map<NoticeId, Notice> notices,
        Map<String, Alert> alerts,
        TreeMap<String, Alert> marks) {
    /** Enough for the busiest three minutes that a snapshot may show. */
    public static final int MAX_CALLS = 50;

    public static final Board EMPTY =
            new Board(List.empty(), LinkedHashMap.empty(), LinkedHashMap.empty(), TreeMap.empty());

    public Board announcing(Call call) {
        return new Board(calls.prepend(call).take(MAX_CALLS), notices, alerts, marks);
    }

    public Board showing(Notice notice) {
        return new Board(calls, notices.put(notice.id(), notice), alerts, marks);
    }

    public Board without(NoticeId notice) {
        return new Board(calls, notices.remove(notice), alerts, marks);
    }

    public Board raising(Alert alert) {
        return alert.kind().isMark()
                ? new Board(calls, notices, alerts, marks.put(alert.key(), alert))
                : new Board(calls, notices, alerts.put(alert.key(), alert), marks);
    }

    public Board clearing(Alert alert) {
        return alert.kind().isMark()
                ? new Board(calls, notices, alerts, marks.remove(alert.key()))
                : new Board(calls, notices, alerts.remove(alert.key()), marks);
    }

    /** Whether the supervisor was told of the same thing. */
    public boolean has(Alert alert) {
        return (alert.kind().isMark() ? marks : alerts).containsKey(alert.key());
    }

    /** The marks of a visit at a counter. */
    public Stream<Alert> marks(CounterId counter, TicketId ticket) {
        return Stream.of(Alert.Kind.values())
                .filter(Alert.Kind::isMark)
                .map(kind -> marks.get(Alert.key(kind, counter, null, ticket)).toJavaOptional())
                .flatMap(Optional::stream);
    }

    public boolean needsHelp(QueueId queue) {
        return alerts.containsKey(Alert.key(Alert.Kind.NEEDS_HELP, null, queue, null));
    }

    /** A new day: what was called yesterday, or was out of the ordinary, concerns nobody. */
    public Board ofNewDay() {
        return new Board(List.empty(), notices, LinkedHashMap.empty(), TreeMap.empty());
    }
}
