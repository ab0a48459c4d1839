package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.Line;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.Why.Because;
import io.jiaohao.server.domain.state.Why.Passed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whom a counter may call from one of its queues: the first callable of each lane, ordinary lane
 * first, as the hall lists them.
 */
record Candidates(Served served, List<Candidate> byLane) {

    static Candidates of(Served served, Eligibility may) {
        Line lines = may.hall().tickets().lines(served.queue());
        List<Candidate> heads = new ArrayList<>();
        for (LanePlan lane : may.hall().rules().catalogue().lanes()) {
            first(lines, lane.id(), may).ifPresent(heads::add);
        }
        return new Candidates(served, List.copyOf(heads));
    }

    private static Optional<Candidate> first(Line lines, LaneId lane, Eligibility may) {
        List<Passed> skipped = new ArrayList<>();
        for (TicketId id : lines.in(lane).values()) {
            Ticket ticket = may.hall().tickets().known(id);
            if (isReturned(ticket, may)) {
                continue; // comes before the queues, and in turn with them (DOMAIN X3)
            }
            Optional<Because> obstacle = may.obstacle(ticket);
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
