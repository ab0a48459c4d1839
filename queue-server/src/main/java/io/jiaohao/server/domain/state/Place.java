package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands in line. Arrival is a count, not a time, so that a clock that jumps
 * re-orders nobody (DOMAIN Q1, H5).
 *
 * @param arrival the hall's event count when it was taken
 * @param given for one handed in by a kiosk that was offline, when it was taken, in epoch
 *     milliseconds, so that two kiosks mix by that (N8); else 0
 * @param behind for one let in before or behind others, the event count of that; else 0
 * @param terms which counters may call it, and which comes first
 */
public record Place(long arrival, long given, long behind, Terms terms)
        implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::arrival)
                    .thenComparingLong(Place::given)
                    .thenComparingLong(Place::behind);

    /**
     * Which counters may call it.
     *
     * @param onlyAt the one counter that may call it; null for any that serves its queue
     * @param first whether it comes before all others at that counter
     * @param avoid the counter that just sent it away; null for none
     * @param afterCalls it lets others go first until its queue has made so many calls today
     *     (DOMAIN R3); 0 for at once
     */
    public record Terms(
            @Nullable CounterId onlyAt, boolean first, @Nullable Avoid avoid, long afterCalls) {
        public static final Terms NONE = new Terms(null, false, null, 0);
    }

    /** The counter that sent the ticket away, and when (DOMAIN X2). */
    public record Avoid(CounterId counter, Instant since) {}

    public static Place atEnd(long arrival) {
        return new Place(arrival, 0, 0, Terms.NONE);
    }

    /** Handed in later than it was taken: after that arrival, by the time it was taken. */
    public static Place taken(long arrival, Instant given, long count) {
        return new Place(arrival, given.toEpochMilli(), count, Terms.NONE);
    }

    /** Behind another place, and behind those already let in there. */
    public Place behind(long count) {
        return new Place(arrival, given, count, Terms.NONE);
    }

    /** Before another place, and before those already let in there. */
    public Place before(long count) {
        return new Place(arrival - 1, 0, count, Terms.NONE);
    }

    /** The same place for other counters. */
    public Place on(Terms others) {
        return new Place(arrival, given, behind, others);
    }

    /** In its turn: nobody else is let go first any more. */
    public Place inTurn() {
        return on(new Terms(terms.onlyAt(), terms.first(), terms.avoid(), 0));
    }

    /**
     * In another queue, where as many others as before go first.
     *
     * @param from calls of the queue that it leaves
     * @param to calls of the queue that it comes into
     */
    public Place recounted(long from, long to) {
        long others = terms.afterCalls() - from;
        long after = others > 0 ? to + others : 0;
        return on(new Terms(terms.onlyAt(), terms.first(), terms.avoid(), after));
    }

    public Place at(CounterId counter, boolean comesFirst) {
        return new Place(arrival, given, behind, new Terms(counter, comesFirst, null, 0));
    }

    public Place anywhere() {
        return new Place(arrival, given, behind, Terms.NONE);
    }

    /** Not at that counter for a while. */
    public Place avoiding(CounterId counter, Instant since) {
        return new Place(
                arrival,
                given,
                behind,
                new Terms(terms.onlyAt(), terms.first(), new Avoid(counter, since), 0));
    }

    /** Others go first until the queue has made so many calls. */
    public Place afterCalls(long calls) {
        return new Place(arrival, given, behind, new Terms(null, false, null, calls));
    }

    public @Nullable CounterId onlyAt() {
        return terms.onlyAt();
    }

    public boolean first() {
        return terms.first();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
