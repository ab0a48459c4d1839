package io.jiaohao.server.domain.state;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a hall does: lanes, queues and matters.
 *
 * @param leavers which parts of the plan are there only until their last ticket has ended
 */
public record Catalogue(
        List<LanePlan> lanes, List<QueuePlan> queues, List<MatterPlan> matters, Leavers leavers) {
    public Catalogue {
        lanes = List.copyOf(lanes);
        queues = List.copyOf(queues);
        matters = List.copyOf(matters);
        leavers = Objects.requireNonNullElse(leavers, Leavers.NONE); // older journals have none
    }

    /** As a file has it. */
    public Catalogue(List<LanePlan> lanes, List<QueuePlan> queues, List<MatterPlan> matters) {
        this(lanes, queues, matters, Leavers.NONE);
    }

    public Optional<MatterPlan> matter(MatterId id) {
        return matters.stream().filter(matter -> matter.id().equals(id)).findFirst();
    }

    /** Whether the clerk must compare the visitor's papers (实名, DOMAIN T9). */
    public boolean isRealName(MatterId id) {
        return matter(id)
                .filter(matter -> matter.terms().identity() == MatterPlan.Identity.REAL_NAME)
                .isPresent();
    }

    public Optional<QueuePlan> queue(QueueId id) {
        return queues.stream().filter(queue -> queue.id().equals(id)).findFirst();
    }

    public Optional<LanePlan> lane(LaneId id) {
        return lanes.stream().filter(lane -> lane.id().equals(id)).findFirst();
    }

    /** Whether a lane comes before the ordinary one, which is the first. */
    public boolean favours(LaneId id) {
        return !lanes.isEmpty() && !lanes.get(0).id().equals(id);
    }

    /** What the file has of it. */
    Catalogue filed() {
        return new Catalogue(
                lanes.stream().filter(each -> !leavers.lanes().contains(each.id())).toList(),
                queues.stream().filter(each -> !leavers.queues().contains(each.id())).toList(),
                matters.stream().filter(each -> !leavers.matters().contains(each.id())).toList());
    }
}
