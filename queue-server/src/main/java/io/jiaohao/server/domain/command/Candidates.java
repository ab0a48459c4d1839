package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.Tickets;
import io.jiaohao.server.domain.state.Why.Because;
import io.jiaohao.server.domain.state.Why.Passed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whom a counter may call from one of its queues: the first callable of each lane, ordinary lane
 * first, as the hall lists them.
 */
record Candidates(Served served, List<Candidate> byLane) {

    static Candidates of(Served served, Eligibility may) {
        Candidates inTurn = heads(served, may, ticket -> newOne(ticket, may));
        return inTurn.isEmpty() ? heads(served, may, othersGone(may)) : inTurn;
    }

    /** Those who come back to the counter are no new ones: they have a turn of their own (X3). */
    private static Optional<Because> newOne(Ticket ticket, Eligibility may) {
        boolean comesBack =
                ticket.place().first() && may.counter().id().equals(ticket.place().onlyAt());
        return comesBack ? Optional.of(Because.RETURNED_IN_TURN) : may.obstacle(ticket);
    }

    /** Who lets others go first is called when there are no others. */
    private static Function<Ticket, Optional<Because>> othersGone(Eligibility may) {
        return ticket -> newOne(ticket, may).filter(because -> because != Because.LET_IN_BEHIND);
    }

    private static Candidates heads(
            Served served, Eligibility may, Function<Ticket, Optional<Because>> obstacles) {
        Tickets tickets = may.hall().tickets();
        List<Candidate> heads = new ArrayList<>();
        for (LanePlan lane : may.hall().rules().catalogue().lanes()) {
            Iterator<Ticket> line =
                    tickets.lines(served.queue())
                            .in(lane.id())
                            .iterator()
                            .map(entry -> tickets.known(entry._2));
            first(line, obstacles).ifPresent(heads::add);
        }
        return new Candidates(served, List.copyOf(heads));
    }

    private static Optional<Candidate> first(
            Iterator<Ticket> line, Function<Ticket, Optional<Because>> obstacles) {
        List<Passed> skipped = new ArrayList<>();
        while (line.hasNext()) {
            Ticket ticket = line.next();
            Optional<Because> obstacle = obstacles.apply(ticket);
            if (obstacle.isEmpty()) {
                return Optional.of(new Candidate(ticket, List.copyOf(skipped)));
            }
            if (skipped.size() < Candidate.MOST_SKIPPED) {
                skipped.add(Candidate.passed(ticket, obstacle.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isReturned(Ticket ticket, Eligibility may) {
        return ticket.place().first() && may.counter().id().equals(ticket.place().onlyAt());
    }

    boolean isEmpty() {
        return byLane.isEmpty();
    }

    /** Who of them came first. */
    Ticket earliest() {
        return byLane.stream()
                .map(Candidate::ticket)
                .min(Comparator.comparing(Ticket::place))
                .orElseThrow();
    }

    Optional<Ticket> in(LaneId lane) {
        return byLane.stream()
                .map(Candidate::ticket)
                .filter(ticket -> ticket.errand().lane().equals(lane))
                .findFirst();
    }

    /** Whether somebody of them has waited so long. */
    boolean hasWaited(Duration least, Instant at) {
        return Elapsed.between(earliest().times().eligibleAt(), at).compareTo(least) > 0;
    }
}
