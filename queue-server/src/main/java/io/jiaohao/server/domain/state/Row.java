package io.jiaohao.server.domain.state;

import io.vavr.collection.Iterator;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waiting tickets in the order of their places. Persistent, and counted: how many stand before a
 * place, and who has waited since later, is found without walking along the line.
 *
 * @param root null where nobody waits
 */
public record Row(@Nullable Branch root) {
    public static final Row EMPTY = new Row(null);

    /**
     * One who waits.
     *
     * @param taken when the ticket was taken
     * @param since which moment the place stands for; null where it was let in between others
     */
    public record Entry(Place place, TicketId ticket, Instant taken, @Nullable Instant since) {
        static Entry of(Ticket ticket) {
            Place place = ticket.place();
            Instant taken = ticket.times().takenAt();
            if (place.given() > 0) {
                return new Entry(place, ticket.id(), taken, Instant.ofEpochMilli(place.given()));
            }
            Instant since = place.behind() == 0 ? ticket.times().eligibleAt() : null;
            return new Entry(place, ticket.id(), taken, since);
        }
    }

    Row with(Entry entry) {
        return new Row(Branch.with(root, entry));
    }

    Row without(Place place) {
        return new Row(Branch.without(root, place));
    }

    public int size() {
        return Branch.size(root);
    }

    public boolean isEmpty() {
        return root == null;
    }

    /** The first in line, where somebody waits. */
    public Entry head() {
        if (root == null) {
            throw new NoSuchElementException("Expected somebody to wait");
        }
        return Branch.first(root);
    }

    /** First in line first; reads no further than it is asked. */
    public Iterator<Entry> iterator() {
        return Iterator.ofAll(new Walk(root));
    }

    /** The tickets, first in line first. */
    public Iterator<TicketId> values() {
        return iterator().map(Entry::ticket);
    }

    /** When the ticket that was taken first of all who wait was taken, wherever it stands now. */
    public Optional<Instant> firstTaken() {
        return Optional.ofNullable(root).map(Branch::firstTaken);
    }

    /** How many stand before a place, which may be null for the end. */
    public int before(@Nullable Place place) {
        if (place == null) {
            return size();
        }
        int before = 0;
        Branch at = root;
        while (at != null) {
            boolean stands = at.entry().place().compareTo(place) < 0;
            before += stands ? Branch.size(at.left()) + 1 : 0;
            at = stands ? at.right() : at.left();
        }
        return before;
    }

    /** Since when that one of them waits who came last by the clock. */
    public Optional<Instant> latest() {
        return Optional.ofNullable(Branch.latest(root));
    }

    /** The last who has waited since then or longer, of those before the first since later. */
    public Optional<Entry> lastSince(Instant time) {
        Entry last = null;
        Branch at = root;
        while (at != null) {
            boolean laterOnLeft = isLater(Branch.latest(at.left()), time);
            if (!laterOnLeft) {
                last = Optional.ofNullable(Branch.lastTimed(at.left())).orElse(last);
            }
            boolean stop = laterOnLeft || isLater(at.entry().since(), time);
            if (!stop && at.entry().since() != null) {
                last = at.entry();
            }
            at = laterOnLeft ? at.left() : stop ? null : at.right();
        }
        return Optional.ofNullable(last);
    }

    private static boolean isLater(@Nullable Instant since, Instant time) {
        return since != null && since.isAfter(time);
    }

    /** From the first to the last. Of one thread. */
    private static final class Walk implements java.util.Iterator<Entry> {
        private final Deque<Branch> ahead = new ArrayDeque<>(); // the nearest on top

        Walk(@Nullable Branch root) {
            descend(root);
        }

        private void descend(@Nullable Branch from) {
            for (Branch at = from; at != null; at = at.left()) {
                ahead.push(at);
            }
        }

        @Override
        public boolean hasNext() {
            return !ahead.isEmpty();
        }

        @Override
        public Entry next() {
            Branch next = ahead.pop();
            descend(next.right());
            return next.entry();
        }
    }
}
