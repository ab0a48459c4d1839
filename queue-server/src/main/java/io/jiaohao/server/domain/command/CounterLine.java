package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom a counter would call, one after the other, if it were alone and did so now, and why (DOMAIN
 * Q7); found by playing those calls on the hall's value. Then the first of those who wait in its
 * queues and may not be called there.
 *
 * @param next at most {@link #MOST}
 * @param waiting at most {@link #MOST}
 */
public record CounterLine(List<Next> next, List<Waiting> waiting) {
    /** More than a clerk looks at. */
    public static final int MOST = 20;

    /** How far into each queue one is looked for who may not be called. */
    private static final int SCANNED = 100;

    public CounterLine {
        next = List.copyOf(next);
        waiting = List.copyOf(waiting);
    }

    /** One who will be called. */
    public record Next(TicketId ticket, Why.CallRule rule) {}

    /** One who waits for something else first. */
    public record Waiting(TicketId ticket, Why.Because because) {}

    public static CounterLine of(Hall hall, CounterId counter, Instant at) {
        List<Next> next = calls(hall, counter, at);
        return new CounterLine(
                next,
                hall.rules()
                        .counter(counter)
                        .map(plan -> waiting(new Eligibility(hall, plan, at), next))
                        .orElse(List.of()));
    }

    private static List<Next> calls(Hall hall, CounterId counter, Instant at) {
        List<Next> calls = new ArrayList<>();
        Hall played = hall;
        Optional<TicketCalled> call = new Calling(counter, at).next(played);
        while (call.isPresent() && calls.size() < MOST) {
            calls.add(new Next(call.get().call().ticket(), call.get().why().rule()));
            played = call.get().fold(played);
            call = new Calling(counter, at).next(played);
        }
        return calls;
    }

    private static List<Waiting> waiting(Eligibility may, List<Next> next) {
        Set<TicketId> called = new HashSet<>();
        next.forEach(each -> called.add(each.ticket()));
        return may.serves()
                .flatMap(served -> first(may.hall(), served.queue()))
                .filter(ticket -> !called.contains(ticket))
                .map(may.hall().tickets()::known)
                .flatMap(ticket -> obstacle(may, ticket).stream())
                .limit(MOST)
                .toList();
    }

    private static Stream<TicketId> first(Hall hall, QueueId queue) {
        return hall.tickets().line(queue).values().take(SCANNED).toJavaStream();
    }

    private static Optional<Waiting> obstacle(Eligibility may, Ticket ticket) {
        return may.obstacle(ticket).map(because -> new Waiting(ticket.id(), because));
    }
}
