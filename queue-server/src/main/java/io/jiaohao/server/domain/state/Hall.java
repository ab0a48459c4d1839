package io.jiaohao.server.domain.state;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hall as a value: its plan, its day, its tickets, counters and board. Every change gives a new
 * hall that shares most of the old one.
 *
 * @param plan null before the hall was first configured
 * @param seq how many events devices were shown, ever
 * @param counters in the order of the plan
 */
public record Hall(
        HallId id,
        @Nullable HallPlan plan,
        long seq,
        DayBook day,
        Tickets tickets,
        Map<CounterId, Counter> counters,
        Board board) {

    public static Hall unborn(HallId id) {
        return new Hall(
                id, null, 0, DayBook.NONE, Tickets.NONE, LinkedHashMap.empty(), Board.EMPTY);
    }

    /** The plan of a hall that has one; commands are decided only against such. */
    public HallPlan rules() {
        if (plan == null) {
            throw new IllegalStateException("Expected hall=%s to be configured".formatted(id));
        }
        return plan;
    }

    public Counter counter(CounterId counter) {
        return counters.get(counter).getOrElse(() -> Counter.closed(counter));
    }

    /** The counter that a terminal is bound to. */
    public Optional<Counter> counterOf(DeviceId terminal) {
        return counters.values()
                .find(
                        counter -> {
                            Counter.Staff staff = counter.staff();
                            return staff != null && staff.terminal().equals(terminal);
                        })
                .toJavaOptional();
    }

    /** Where a clerk works; of several windows the one used last. */
    public Optional<Counter> workplace(ClerkId clerk) {
        return counters.values()
                .filter(
                        counter -> {
                            Counter.Staff staff = counter.staff();
                            return staff != null && staff.clerk().equals(clerk);
                        })
                .maxBy(
                        Comparator.comparing(
                                counter -> counter.shift().usedAt(),
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .toJavaOptional();
    }

    public Optional<Ticket> atHand(Counter counter) {
        TicketId ticket = counter.atHand();
        return ticket == null ? Optional.empty() : tickets.find(ticket);
    }

    /** The counter that has a ticket at hand. */
    public Optional<Counter> counterWith(TicketId ticket) {
        return tickets.find(ticket)
                .map(known -> known.progress().counter())
                .map(this::counter)
                .filter(counter -> ticket.equals(counter.atHand()));
    }

    /** The open counters that serve a queue. */
    public Stream<CounterPlan> openFor(QueueId queue) {
        return rules().premises().counters().stream()
                .filter(counter -> counter(counter.id()).isOpen())
                .filter(counter -> servedBy(counter).anyMatch(each -> each.queue().equals(queue)));
    }

    /** What a counter serves now, in its order; in need only while it helps (DOMAIN W6). */
    public Stream<Served> servedBy(CounterPlan counter) {
        var helping = counter(counter.id()).shift().helping();
        return counter.serves().stream()
                .filter(served -> !served.onlyInNeed() || helping.contains(served.queue()));
    }

    /** Whether a counter does an errand now, the pair of queue and matter (DOMAIN Q2, W6). */
    public boolean doesNow(CounterId counter, Errand errand) {
        return rules().counter(counter).stream()
                .flatMap(this::servedBy)
                .filter(served -> served.queue().equals(errand.queue()))
                .anyMatch(served -> served.does(errand.matter()));
    }

    /**
     * What people are told in an emergency, by order or by the hall's file; null while there is
     * none (DOMAIN H7).
     */
    public @Nullable Text stopped() {
        Text ordered = day.stops().hall();
        return ordered == null ? rules().stopped() : ordered;
    }

    /** Whether a ticket of the matter is issued at that moment. */
    public boolean issues(MatterPlan matter, Instant at) {
        return stopped() == null
                && day.stops().of(matter.id()) == null
                && rules().issues(matter, at);
    }

    /** Whether the hall is open at a moment, and for which matters. */
    public Opening opening(Instant at) {
        Set<MatterId> matters =
                stopped() == null ? day.stops().without(rules().issued(at)) : Set.of();
        return new Opening(state(at, !matters.isEmpty()), matters);
    }

    private Opening.State state(Instant at, boolean issuing) {
        if (stopped() != null) {
            return Opening.State.STOPPED;
        }
        if (issuing || rules().calendar().serves(rules().locality().local(at))) {
            return Opening.State.OPEN;
        }
        return tickets.live().findAny().isPresent() ? Opening.State.OVERTIME : Opening.State.CLOSED;
    }

    /** Devices were shown whether it is open. */
    public Hall showing(Instant at) {
        return with(day.showing(opening(at)));
    }

    public Hall with(@Nullable HallPlan other) {
        return new Hall(id, other, seq, day, tickets, counters, board);
    }

    /** Devices were shown one more event. */
    public Hall counted() {
        return new Hall(id, plan, seq + 1, day, tickets, counters, board);
    }

    public Hall with(DayBook other) {
        return new Hall(id, plan, seq, other, tickets, counters, board);
    }

    public Hall with(Tickets other) {
        return new Hall(id, plan, seq, day, other, counters, board);
    }

    public Hall with(Ticket ticket) {
        return with(tickets.with(ticket));
    }

    public Hall with(Counter counter) {
        return with(counters.put(counter.id(), counter));
    }

    public Hall with(Map<CounterId, Counter> others) {
        return new Hall(id, plan, seq, day, tickets, others, board);
    }

    public Hall with(Board other) {
        return new Hall(id, plan, seq, day, tickets, counters, other);
    }
}
