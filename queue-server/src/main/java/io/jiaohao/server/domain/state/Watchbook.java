package io.jiaohao.server.domain.state;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a hall's supervisor is told, and was told today.
 *
 * @param alerts what goes on, by {@link Alert#key()}, oldest first
 * @param marks of visits that are over, by the same key: the day's, so nothing may walk them as
 *     time passes
 * @param past what is over, oldest first; at most {@link #MOST}
 */
public record Watchbook(
        Map<String, AlertEntry> alerts,
        TreeMap<String, AlertEntry> marks,
        Vector<AlertEntry> past) {
    /** So many are kept of a day that are over. */
    public static final int MOST = 500;

    public static final Watchbook EMPTY =
            new Watchbook(LinkedHashMap.empty(), TreeMap.empty(), Vector.empty());

    public Watchbook raising(Alert alert, Instant at) {
        return with(AlertEntry.raised(alert, at));
    }

    /** With it as it stands, whatever was said of the same thing before. */
    Watchbook with(AlertEntry entry) {
        String key = entry.alert().key();
        return entry.alert().kind().isMark()
                ? new Watchbook(alerts, marks.put(key, entry), past)
                : new Watchbook(alerts.put(key, entry), marks, past);
    }

    public Watchbook clearing(Alert alert, Instant at) {
        return find(alert.key()).map(entry -> without(entry, at)).orElse(this);
    }

    private Watchbook without(AlertEntry entry, Instant at) {
        String key = entry.alert().key();
        Vector<AlertEntry> more = past.append(entry.cleared(at));
        return new Watchbook(alerts.remove(key), marks.remove(key), more.drop(more.size() - MOST));
    }

    /** The same alert otherwise; nothing when there is none. */
    public Watchbook changing(String key, UnaryOperator<AlertEntry> change) {
        return find(key).map(entry -> with(change.apply(entry))).orElse(this);
    }

    /** What goes on, or a mark. */
    public Optional<AlertEntry> find(String key) {
        return alerts.get(key).orElse(marks.get(key)).toJavaOptional();
    }

    /** Whether the supervisor was told of the same thing. */
    public boolean has(Alert alert) {
        return find(alert.key()).isPresent();
    }

    /** The marks of a visit at a counter. */
    public Stream<Alert> marks(CounterId counter, TicketId ticket) {
        return Stream.of(Alert.Kind.values())
                .filter(Alert.Kind::isMark)
                .map(kind -> marks.get(Alert.key(kind, counter, ticket)).toJavaOptional())
                .flatMap(Optional::stream)
                .map(AlertEntry::alert);
    }

    public boolean needsHelp(QueueId queue) {
        return alerts.get(Alert.key(Alert.Kind.NEEDS_HELP, queue)).exists(AlertEntry::isSo);
    }

    /** What waits for somebody, newest first. */
    public List<AlertEntry> open() {
        return newestFirst(standing().filter(AlertEntry::isOpen)).toList();
    }

    /** All of today that is kept, newest first. */
    public List<AlertEntry> today() {
        return today(Integer.MAX_VALUE);
    }

    /**
     * Of today so many, newest first: what is open must not vanish behind what is over.
     *
     * @param most unless more are open: of the rest the newest
     */
    public List<AlertEntry> today(int most) {
        List<AlertEntry> open = open();
        Stream<AlertEntry> rest =
                newestFirst(
                                Stream.concat(
                                        standing().filter(entry -> !entry.isOpen()),
                                        past.toJavaStream()))
                        .limit(Math.max(0, most - open.size()));
        return newestFirst(Stream.concat(open.stream(), rest)).toList();
    }

    /** What goes on, and the marks. */
    private Stream<AlertEntry> standing() {
        return Stream.concat(alerts.values().toJavaStream(), marks.values().toJavaStream());
    }

    private static Stream<AlertEntry> newestFirst(Stream<AlertEntry> entries) {
        return entries.sorted(
                Comparator.comparing(AlertEntry::raisedAt)
                        .thenComparing(entry -> entry.alert().key())
                        .reversed());
    }
}
