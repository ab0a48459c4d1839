package io.jiaohao.server.push;

import io.jiaohao.protocol.view.FullView;
import io.jiaohao.server.domain.state.Allowance;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The matters whose numbers are all taken though it is their time, at one moment (DOMAIN T2): what
 * a kiosk shows before anybody asks for one.
 */
record FullMatters(Hall hall, Instant now) {

    /** By queue; a queue that is not in it has room for all of its matters. */
    Map<QueueId, List<FullView>> byQueue() {
        Set<QueueId> crowded = crowded();
        boolean everyMatter = hoursAreCapped();
        return hall.rules().catalogue().matters().stream()
                .filter(
                        matter ->
                                everyMatter
                                        || matter.terms().isCapped()
                                        || crowded.contains(matter.queue()))
                .filter(matter -> hall.issues(matter, now))
                .map(matter -> full(matter, crowded.contains(matter.queue())))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Full::queue, shown()));
    }

    private record Full(QueueId queue, FullView view) {}

    private static Collector<Full, ?, List<FullView>> shown() {
        return Collectors.mapping(Full::view, Collectors.toUnmodifiableList());
    }

    private @Nullable Full full(MatterPlan matter, boolean crowded) {
        Allowance allowance = new Allowance(hall, matter, now);
        String id = matter.id().value();
        if (allowance.isDayGone() || allowance.isIntervalGone()) {
            var again = allowance.again().map(HallTime.of(hall)::at).orElse(null);
            return new Full(matter.queue(), new FullView(id, again));
        }
        return crowded ? new Full(matter.queue(), new FullView(id, null)) : null;
    }

    private Set<QueueId> crowded() {
        return hall.rules().catalogue().queues().stream()
                .filter(this::isCrowded)
                .map(QueuePlan::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isCrowded(QueuePlan queue) {
        Integer most = queue.waitingLimit();
        return most != null && hall.tickets().waitingIn(queue.id()) >= most;
    }

    private boolean hoursAreCapped() {
        HallPlan plan = hall.rules();
        return plan.calendar()
                .on(plan.locality().local(now).toLocalDate())
                .schedule()
                .take()
                .isCapped();
    }
}
