package io.jiaohao.terminal;

import io.jiaohao.protocol.view.TicketView;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The hall's tickets as the lists of one window, cut to what a clerk can look at. */
final class QueueList {
    private static final int MAX_ROWS = 50;

    private static final int RESERVED = -1;

    private final Collection<TicketView> tickets;
    private final String counter;
    private final Map<String, Integer> preference = new HashMap<>();

    /**
     * @param queues the window's, in order of preference
     */
    QueueList(Collection<TicketView> tickets, String counter, List<String> queues) {
        this.tickets = tickets;
        this.counter = counter;
        queues.forEach(queue -> preference.put(queue, preference.size()));
    }

    /**
     * Who waits for this window, in the order in which it calls them: those meant for it alone,
     * then its queues. Where a returned visitor was let in behind others only the server knows.
     */
    Picture.Rows waiting() {
        return rows(
                tickets.stream()
                        .filter(ticket -> ticket.state().equals("waiting"))
                        .filter(this::isMine)
                        .sorted(
                                Comparator.comparingInt(this::rank)
                                        .thenComparing(TicketView::takenAt)
                                        .thenComparing(TicketView::number))
                        .toList());
    }

    private boolean isMine(TicketView waiting) {
        String only = waiting.counter();
        return only == null ? preference.containsKey(waiting.queue()) : only.equals(counter);
    }

    private int rank(TicketView waiting) {
        return waiting.counter() == null ? preference.get(waiting.queue()) : RESERVED;
    }

    /** Who was set aside or missed the call, the oldest first. */
    Picture.Rows inState(String state, Predicate<TicketView> mine) {
        return rows(
                tickets.stream()
                        .filter(ticket -> ticket.state().equals(state))
                        .filter(mine)
                        .sorted(Comparator.comparing(QueueList::since))
                        .toList());
    }

    private static Picture.Rows rows(List<TicketView> all) {
        return new Picture.Rows(
                all.size(),
                all.stream().map(TicketView::takenAt).min(Comparator.naturalOrder()).orElse(null),
                all.stream().limit(MAX_ROWS).map(QueueList::row).toList());
    }

    private static Picture.Row row(TicketView ticket) {
        return new Picture.Row(
                ticket.id(), ticket.number(), ticket.matter(), ticket.lane(), since(ticket));
    }

    private static OffsetDateTime since(TicketView ticket) {
        OffsetDateTime called = ticket.calledAt();
        return ticket.state().equals("waiting") || called == null ? ticket.takenAt() : called;
    }
}
