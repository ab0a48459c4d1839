package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.LaneTurn;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.Why.CallRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which lane of a queue is called, when several wait (DOMAIN Q4 to Q6).
 *
 * @param lanes of the hall, the ordinary one first
 * @param turn how they stand
 */
record LaneChoice(Rules.Order rule, List<LanePlan> lanes, LaneTurn turn, Instant at) {

    /**
     * @param turn after the call; null when no two lanes were weighed against each other
     */
    record Chosen(Ticket ticket, CallRule rule, @Nullable LaneTurn turn) {}

    /** Candidates must not be empty. */
    Chosen among(Candidates candidates) {
        if (candidates.byLane().size() == 1 || rule.lanes() == Rules.Lanes.ARRIVAL) {
            return new Chosen(candidates.earliest(), CallRule.FIRST_IN_LINE, null);
        }
        if (rule.lanes() == Rules.Lanes.AGEING) {
            return byScore(candidates);
        }
        Optional<Ticket> overdue = candidates.in(ordinary()).filter(this::isOverdue);
        boolean barred = overdue.isPresent() && rule.ceiling().bounded() && turn.overdueCalled();
        if (overdue.isPresent() && !barred) {
            return chosen(overdue.get(), CallRule.CEILING, turn);
        }
        List<LanePlan> open =
                lanes.stream()
                        .filter(lane -> candidates.in(lane.id()).isPresent())
                        .filter(lane -> !barred || !lane.id().equals(ordinary()))
                        .toList();
        return rule.lanes() == Rules.Lanes.STRICT
                ? chosen(in(candidates, favouredFirst(open)), CallRule.LANE_FIRST, turn)
                : byShare(candidates, open);
    }

    private LaneId ordinary() {
        return lanes.get(0).id();
    }

    private boolean isOverdue(Ticket ticket) {
        Duration after = rule.ceiling().after();
        return after != null
                && Elapsed.between(ticket.times().eligibleAt(), at).compareTo(after) > 0;
    }

    /** The round goes on with a lane that has calls left in it; else a new one begins. */
    private Chosen byShare(Candidates candidates, List<LanePlan> open) {
        List<LanePlan> left =
                open.stream().filter(lane -> turn.givenTo(lane.id()) < lane.share()).toList();
        return left.isEmpty()
                ? chosen(in(candidates, favouredFirst(open)), CallRule.LANE_SHARE, turn.again())
                : chosen(in(candidates, favouredFirst(left)), CallRule.LANE_SHARE, turn);
    }

    /** Favoured lanes in the hall's order, the ordinary one last. */
    private LaneId favouredFirst(List<LanePlan> open) {
        return open.stream()
                .map(LanePlan::id)
                .filter(lane -> !lane.equals(ordinary()))
                .findFirst()
                .orElseGet(this::ordinary);
    }

    private static Ticket in(Candidates candidates, LaneId lane) {
        return candidates.in(lane).orElseThrow();
    }

    private Chosen byScore(Candidates candidates) {
        if (candidates.byLane().stream().map(Candidate::ticket).anyMatch(this::isFromLater)) {
            return new Chosen(candidates.earliest(), CallRule.FIRST_IN_LINE, null);
        }
        Comparator<LanePlan> score =
                Comparator.<LanePlan>comparingLong(lane -> score(candidates, lane))
                        .thenComparing(
                                lane -> in(candidates, lane.id()).place(),
                                Comparator.reverseOrder());
        LaneId best =
                lanes.stream()
                        .filter(lane -> candidates.in(lane.id()).isPresent())
                        .max(score)
                        .orElseThrow()
                        .id();
        return new Chosen(in(candidates, best), CallRule.AGEING, null);
    }

    /** The clock was set back: how long somebody waited is not known, who came first is (H5). */
    private boolean isFromLater(Ticket ticket) {
        return Elapsed.isSetBack(ticket.times().eligibleAt(), at);
    }

    private long score(Candidates candidates, LanePlan lane) {
        Ticket head = in(candidates, lane.id());
        return Elapsed.between(head.times().eligibleAt(), at).toMillis() * lane.rate();
    }

    private Chosen chosen(Ticket ticket, CallRule why, LaneTurn from) {
        LaneId lane = ticket.errand().lane();
        boolean overdue = lane.equals(ordinary()) && isOverdue(ticket);
        return new Chosen(ticket, why, from.giving(lane, overdue));
    }
}
