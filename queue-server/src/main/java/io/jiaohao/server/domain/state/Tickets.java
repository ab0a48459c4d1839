package io.jiaohao.server.domain.state;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tickets of the day, with the lines they wait in. Persistent: a change shares all but a few
 * nodes with what was before.
 *
 * @param all every ticket of the day, also ended ones
 * @param waiting per queue
 * @param reserved per counter, waiting tickets that only it may call, in line
 * @param held those set aside
 * @param absent those who were called and did not come, and may still come back
 * @param needs those that may still be served, by what they need; only needs that somebody has
 * @param owners whose they are
 */
public record Tickets(
        Map<TicketId, Ticket> all,
        Map<QueueId, Line> waiting,
        Map<CounterId, TreeMap<Place, TicketId>> reserved,
        Set<TicketId> held,
        Set<TicketId> absent,
        Map<Need, Set<TicketId>> needs,
        Owners owners) {
    public static final Tickets NONE =
            new Tickets(
                    HashMap.empty(),
                    HashMap.empty(),
                    HashMap.empty(),
                    HashSet.empty(),
                    HashSet.empty(),
                    HashMap.empty(),
                    Owners.NONE);

    public Optional<Ticket> find(TicketId id) {
        return all.get(id).toJavaOptional();
    }

    /** A ticket that an event or a counter refers to. */
    public Ticket known(TicketId id) {
        return all.get(id)
                .getOrElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "Expected ticket=%s to exist".formatted(id)));
    }

    /** Adds a ticket or takes its new form, and moves it to the right lines. */
    public Tickets with(Ticket ticket) {
        Ticket before = all.get(ticket.id()).getOrNull();
        TicketId id = ticket.id();
        return new Tickets(
                all.put(id, ticket),
                lined(offLine(before), ticket),
                reserving(unreserved(before), ticket),
                ticket.state() == TicketState.HELD ? held.add(id) : held.remove(id),
                ticket.state() == TicketState.ABSENT ? absent.add(id) : absent.remove(id),
                living(ticket, before),
                owners.with(ticket));
    }

    private static boolean waits(@Nullable Ticket ticket) {
        return ticket != null && ticket.state() == TicketState.WAITING;
    }

    private Map<QueueId, Line> offLine(@Nullable Ticket before) {
        if (!waits(before)) {
            return waiting;
        }
        QueueId queue = before.errand().queue();
        return waiting.put(queue, lines(queue).without(before));
    }

    private static Map<QueueId, Line> lined(Map<QueueId, Line> lines, Ticket ticket) {
        QueueId queue = ticket.errand().queue();
        return waits(ticket)
                ? lines.put(queue, lines.getOrElse(queue, Line.EMPTY).with(ticket))
                : lines;
    }

    private Map<CounterId, TreeMap<Place, TicketId>> unreserved(@Nullable Ticket before) {
        CounterId only = waits(before) ? before.place().onlyAt() : null;
        return only == null
                ? reserved
                : reserved.put(only, reservedAt(only).remove(before.place()));
    }

    private static Map<CounterId, TreeMap<Place, TicketId>> reserving(
            Map<CounterId, TreeMap<Place, TicketId>> lines, Ticket ticket) {
        CounterId only = waits(ticket) ? ticket.place().onlyAt() : null;
        return only == null
                ? lines
                : lines.put(
                        only,
                        lines.getOrElse(only, TreeMap.empty()).put(ticket.place(), ticket.id()));
    }

    private Map<Need, Set<TicketId>> living(Ticket ticket, @Nullable Ticket before) {
        Need now = ticket.live() ? Need.of(ticket) : null;
        Need old = before != null && before.live() ? Need.of(before) : null;
        if (Objects.equals(now, old)) {
            return needs;
        }
        Map<Need, Set<TicketId>> left = needs;
        if (old != null) {
            Set<TicketId> others = needing(old).remove(ticket.id());
            left = others.isEmpty() ? needs.remove(old) : needs.put(old, others);
        }
        return now == null ? left : left.put(now, needing(now).add(ticket.id()));
    }

    private Set<TicketId> needing(Need need) {
        return needs.getOrElse(need, HashSet.empty());
    }

    /** The waiting tickets of a queue, first in line first. */
    public Row line(QueueId queue) {
        return lines(queue).all();
    }

    /** The same, lane by lane. */
    public Line lines(QueueId queue) {
        return waiting.getOrElse(queue, Line.EMPTY);
    }

    /** The waiting tickets that only this counter may call. */
    public TreeMap<Place, TicketId> reservedAt(CounterId counter) {
        return reserved.getOrElse(counter, TreeMap.empty());
    }

    public int waitingIn(QueueId queue) {
        return line(queue).size();
    }

    /** The day's tickets of a person. */
    public Stream<Ticket> of(HolderId holder) {
        return owners.of(holder).toJavaStream().map(this::known);
    }

    /** The ticket whose phone page has that secret in its address. */
    public Optional<Ticket> linked(String link) {
        return owners.links().get(link).map(this::known).toJavaOptional();
    }

    /** Those that may still be served, in no order. */
    public Stream<Ticket> live() {
        return needs.values().toJavaStream().flatMap(Set::toJavaStream).map(this::known);
    }
}
