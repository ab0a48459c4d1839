package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Outlook;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Standing;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.WaitEstimate;
import io.jiaohao.server.push.HallTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hall at one moment, with what all pages of one queue have in common worked out once. Confined
 * to one thread.
 */
final class HallScene {
    /** Everybody with such an errand sees the same. */
    private record Line(QueueId queue, MatterId matter) {
        static Line of(Errand errand) {
            return new Line(errand.queue(), errand.matter());
        }
    }

    private final Hall hall;
    private final Instant now;
    private final Map<Line, Optional<WaitEstimate>> estimates = new HashMap<>();
    private final Map<Line, List<CounterPlan>> windows = new HashMap<>();
    private final Map<QueueId, Optional<String>> calls = new HashMap<>();

    HallScene(Hall hall, Instant now) {
        this.hall = hall;
        this.now = now;
    }

    Hall hall() {
        return hall;
    }

    Instant now() {
        return now;
    }

    HallTime time() {
        return HallTime.of(hall);
    }

    /** Of a ticket that waits; empty where its queue has left the plan. */
    Optional<Outlook> outlook(Ticket ticket) {
        return Standing.of(hall.rules(), ticket)
                .flatMap(who -> estimate(ticket, who).map(estimate -> estimate.outlook(who)));
    }

    private Optional<WaitEstimate> estimate(Ticket ticket, Standing who) {
        return estimates.computeIfAbsent(
                Line.of(ticket.errand()),
                line -> Optional.of(WaitEstimate.forLine(hall, who, now)));
    }

    /** The number that was called last of a queue, if that was lately. */
    Optional<String> called(QueueId queue) {
        return calls.computeIfAbsent(
                queue,
                wanted ->
                        hall.board()
                                .calls()
                                .map(call -> hall.tickets().known(call.ticket()))
                                .find(ticket -> ticket.errand().queue().equals(wanted))
                                .map(ticket -> ticket.number().value())
                                .toJavaOptional());
    }

    /** The windows that do an errand, always or in need. */
    List<CounterPlan> windows(Errand errand) {
        return windows.computeIfAbsent(
                Line.of(errand),
                line ->
                        hall.rules().premises().counters().stream()
                                .filter(plan -> plan.mayDo(line.queue(), line.matter()))
                                .toList());
    }
}
