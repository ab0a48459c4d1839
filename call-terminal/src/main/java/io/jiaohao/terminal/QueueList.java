package io.jiaohao.terminal;

import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.LineView;
import io.jiaohao.protocol.view.TicketView;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The hall's tickets as the lists of one window, cut to what a clerk can look at. */
final class QueueList {
    private static final int MAX_ROWS = 50;

    private static final int RESERVED = -1;

    private final Collection<TicketView> tickets;
    private final String counter;
    private final Map<String, Integer> preference = new HashMap<>();
    private final Map<String, Integer> turn = new HashMap<>(); // by ticket, as the server has it
    private final Map<String, Picture.Reason> reasons = new HashMap<>(); // by ticket
    private final Function<TicketView, @Nullable String> notes;

    /**
     * @param mine the window
     * @param line its line as the server had it last
     * @param notes what was written on a ticket
     */
    QueueList(
            Collection<TicketView> tickets,
            CounterView mine,
            LineView line,
            Function<TicketView, @Nullable String> notes) {
        this.tickets = tickets;
        this.counter = mine.id();
        this.notes = notes;
        mine.queues().forEach(queue -> preference.put(queue, preference.size()));
        for (LineView.Next next : line.next()) {
            turn.put(next.ticket(), turn.size());
            reasons.put(next.ticket(), new Picture.Reason(next.rule(), null));
        }
        for (LineView.Waiting waiting : line.waiting()) {
            reasons.put(waiting.ticket(), new Picture.Reason(null, waiting.because()));
        }
    }

    /**
     * Who waits for this window, in the order in which it calls them. As the server has it where it
     * told; who came since stands behind, those meant for this window alone first, then by queue.
     */
    Picture.Rows waiting() {
        return rows(
                tickets.stream()
                        .filter(ticket -> ticket.state().equals("waiting"))
                        .filter(this::isMine)
                        .sorted(
                                Comparator.comparing(this::isBlocked)
                                        .thenComparingInt(this::turn)
                                        .thenComparingInt(this::rank)
                                        .thenComparing(TicketView::takenAt)
                                        .thenComparing(TicketView::number))
                        .toList());
    }

    /** Kept for another window it may be ours all the same, while that one is away (AB岗). */
    private boolean isMine(TicketView waiting) {
        String only = waiting.counter();
        return turn.containsKey(waiting.id())
                || (only == null ? preference.containsKey(waiting.queue()) : only.equals(counter));
    }

    private boolean isBlocked(TicketView waiting) {
        Picture.Reason reason = reasons.get(waiting.id());
        return reason != null && reason.because() != null;
    }

    private int turn(TicketView waiting) {
        return turn.getOrDefault(waiting.id(), Integer.MAX_VALUE);
    }

    private int rank(TicketView waiting) {
        return waiting.counter() == null
                ? preference.getOrDefault(waiting.queue(), preference.size())
                : RESERVED;
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

    private Picture.Rows rows(List<TicketView> all) {
        return new Picture.Rows(
                all.size(),
                (int) all.stream().filter(ticket -> !isBlocked(ticket)).count(),
                all.stream().map(TicketView::takenAt).min(Comparator.naturalOrder()).orElse(null),
                all.stream().limit(MAX_ROWS).map(this::row).toList());
    }

    private Picture.Row row(TicketView ticket) {
        return new Picture.Row(
                ticket.id(),
                ticket.number(),
                ticket.queue(),
                ticket.matter(),
                ticket.lane(),
                since(ticket),
                ticket.counter(),
                ticket.state().equals("waiting") ? reasons.get(ticket.id()) : null,
                notes.apply(ticket));
    }

    private static OffsetDateTime since(TicketView ticket) {
        OffsetDateTime called = ticket.calledAt();
        return ticket.state().equals("waiting") || called == null ? ticket.takenAt() : called;
    }
}
