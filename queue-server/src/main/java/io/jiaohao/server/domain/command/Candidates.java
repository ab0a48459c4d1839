package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whom a counter may call from one of its queues: the first callable of each lane, ordinary lane
 * first, as the hall lists them.
 */
record Candidates(Served served, List<Candidate> byLane) {

    /** Who lets others go first is called when there are no others (R3). */
    static Candidates of(Served served, Eligibility may) {
        List<LaneWalk> lanes =
                may.hall().rules().catalogue().lanes().stream()
                        .map(lane -> LaneWalk.along(served, lane.id(), may))
                        .toList();
        List<Candidate> inTurn = firsts(lanes, LaneWalk::inTurn);
        return new Candidates(
                served, inTurn.isEmpty() ? firsts(lanes, LaneWalk::othersGone) : inTurn);
    }

    private static List<Candidate> firsts(
            List<LaneWalk> lanes, Function<LaneWalk, Optional<Candidate>> which) {
        return lanes.stream().map(which).flatMap(Optional::stream).toList();
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
