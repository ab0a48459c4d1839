package io.jiaohao.server.domain.state;

import java.util.List;
import java.util.Optional;

/** What a hall does: lanes, queues and matters. */
public record Catalogue(List<LanePlan> lanes, List<QueuePlan> queues, List<MatterPlan> matters) {
    public Catalogue {
        lanes = List.copyOf(lanes);
        queues = List.copyOf(queues);
        matters = List.copyOf(matters);
    }

    public Optional<MatterPlan> matter(MatterId id) {
        return matters.stream().filter(matter -> matter.id().equals(id)).findFirst();
    }

    public Optional<QueuePlan> queue(QueueId id) {
        return queues.stream().filter(queue -> queue.id().equals(id)).findFirst();
    }

    public Optional<LanePlan> lane(LaneId id) {
        return lanes.stream().filter(lane -> lane.id().equals(id)).findFirst();
    }
}
