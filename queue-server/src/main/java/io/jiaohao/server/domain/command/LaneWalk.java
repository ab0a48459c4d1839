package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.Line;
import io.jiaohao.server.domain.state.Row;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.Tickets;
import io.jiaohao.server.domain.state.Why.Because;
import io.jiaohao.server.domain.state.Why.Passed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A counter's way along the line of a lane, up to the first whom it may call. It goes by those whom
 * others must call, and of matters that are not done here only by the few that explain the call.
 *
 * @param callable null for none
 * @param letIn the first whom it may call but for the others to go before (R3); null for none
 */
record LaneWalk(
        Served served,
        LaneId lane,
        Eligibility may,
        @Nullable Ticket callable,
        @Nullable Ticket letIn) {

    static LaneWalk along(Served served, LaneId lane, Eligibility may) {
        LaneWalk walk = new LaneWalk(served, lane, may, null, null);
        Iterator<Ticket> line = walk.line();
        Ticket letIn = null;
        while (line.hasNext()) {
            Ticket ticket = line.next();
            Because obstacle = walk.obstacle(ticket).orElse(null);
            if (obstacle == null) {
                return new LaneWalk(served, lane, may, ticket, letIn);
            }
            letIn = letIn == null && obstacle == Because.LET_IN_BEHIND ? ticket : letIn;
        }
        return new LaneWalk(served, lane, may, null, letIn);
    }

    /** Everybody in the lane for whom the counter does enough, first in line first. */
    private Iterator<Ticket> line() {
        Tickets tickets = may.hall().tickets();
        Line line = tickets.lines(served.queue());
        if (served.matters().isEmpty()) {
            return line.in(lane).values().map(tickets::known);
        }
        List<Iterator<Ticket>> parts = new ArrayList<>();
        for (Row row : line.in(lane, served.matters())) {
            parts.add(row.values().map(tickets::known));
        }
        parts.add(sentHere());
        return new MergedLine(parts);
    }

    /** Those sent to this counter wait for it whatever their matter. */
    private Iterator<Ticket> sentHere() {
        Tickets tickets = may.hall().tickets();
        return tickets.reservedAt(may.counter().id())
                .iterator()
                .map(entry -> tickets.known(entry._2))
                .filter(this::isInLane)
                .filter(ticket -> !served.does(ticket.errand().matter()));
    }

    private boolean isInLane(Ticket ticket) {
        return ticket.errand().queue().equals(served.queue())
                && ticket.errand().lane().equals(lane);
    }

    /** Those who come back to the counter are no new ones: they have a turn of their own (X3). */
    private Optional<Because> obstacle(Ticket ticket) {
        boolean comesBack =
                ticket.place().first() && may.counter().id().equals(ticket.place().onlyAt());
        return comesBack ? Optional.of(Because.RETURNED_IN_TURN) : may.obstacle(ticket);
    }

    Optional<Candidate> inTurn() {
        return candidate(callable);
    }

    Optional<Candidate> othersGone() {
        return candidate(letIn);
    }

    private Optional<Candidate> candidate(@Nullable Ticket ticket) {
        return Optional.ofNullable(ticket).map(first -> new Candidate(first, before(first)));
    }

    /** The first of the lane's whole line, why none of them. */
    private List<Passed> before(Ticket first) {
        Tickets tickets = may.hall().tickets();
        List<Passed> before = new ArrayList<>();
        tickets.lines(served.queue())
                .in(lane)
                .values()
                .map(tickets::known)
                .take(Candidate.MOST_SKIPPED)
                .takeWhile(ticket -> ticket.place().compareTo(first.place()) < 0)
                .forEach(
                        ticket ->
                                obstacle(ticket)
                                        .map(why -> Candidate.passed(ticket, why))
                                        .ifPresent(before::add));
        return List.copyOf(before);
    }
}
