package io.jiaohao.server.domain.state;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tickets of the day, with the lines they wait in. Persistent: a change shares all but a few
 * nodes with what was before.
 *
 * @param all every ticket of the day, also ended ones
 * @param waiting per queue
 * @param reserved per counter, waiting tickets that only it may call, in line
 * @param held those set aside
 * @param holders per person, the day's tickets
 */
public record Tickets(
        Map<TicketId, Ticket> all,
        Map<QueueId, Line> waiting,
        Map<CounterId, TreeMap<Place, TicketId>> reserved,
        Set<TicketId> held,
        Map<HolderId, LinkedHashSet<TicketId>> holders) {
    public static final Tickets NONE =
            new Tickets(
                    HashMap.empty(),
                    HashMap.empty(),
                    HashMap.empty(),
                    HashSet.empty(),
                    HashMap.empty());

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
        Tickets without = all.get(ticket.id()).map(this::offLine).getOrElse(this);
        Tickets with = without.onLine(ticket);
        HolderId holder = ticket.errand().holder();
        Map<HolderId, LinkedHashSet<TicketId>> known =
                holder == null
                        ? with.holders
                        : with.holders.put(
                                holder,
                                with.holders
                                        .getOrElse(holder, LinkedHashSet.empty())
                                        .add(ticket.id()));
        Set<TicketId> aside =
                ticket.state() == TicketState.HELD
                        ? held.add(ticket.id())
                        : held.remove(ticket.id());
        return new Tickets(
                with.all.put(ticket.id(), ticket), with.waiting, with.reserved, aside, known);
    }

    private Tickets offLine(Ticket ticket) {
        if (ticket.state() != TicketState.WAITING) {
            return this;
        }
        Place place = ticket.place();
        QueueId queue = ticket.errand().queue();
        Map<QueueId, Line> left =
                waiting.put(queue, lines(queue).without(place, ticket.errand().lane()));
        CounterId only = place.onlyAt();
        return new Tickets(
                all,
                left,
                only == null ? reserved : reserved.put(only, reservedAt(only).remove(place)),
                held,
                holders);
    }

    private Tickets onLine(Ticket ticket) {
        if (ticket.state() != TicketState.WAITING) {
            return this;
        }
        Place place = ticket.place();
        QueueId queue = ticket.errand().queue();
        CounterId only = place.onlyAt();
        return new Tickets(
                all,
                waiting.put(queue, lines(queue).with(place, ticket.errand().lane(), ticket.id())),
                only == null
                        ? reserved
                        : reserved.put(only, reservedAt(only).put(place, ticket.id())),
                held,
                holders);
    }

    /** The waiting tickets of a queue, first in line first. */
    public TreeMap<Place, TicketId> line(QueueId queue) {
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
        return holders.getOrElse(holder, LinkedHashSet.empty()).toJavaStream().map(this::known);
    }

    /** Those that may still be served. */
    public Stream<Ticket> live() {
        return all.values().toJavaStream().filter(Ticket::live);
    }
}
