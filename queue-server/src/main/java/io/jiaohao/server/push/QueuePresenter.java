package io.jiaohao.server.push;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.FullView;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Outlook;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Standing;
import io.jiaohao.server.domain.state.WaitEstimate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long a hall's queues are, and how long one may wait in them, at one moment. */
record QueuePresenter(Hall hall, Instant now) {

    /** Every queue with its estimate; what is shown twice is made once and shared. */
    List<QueueView> queues() {
        Map<QueueId, List<FullView>> full = new FullMatters(hall, now).byQueue();
        return hall.rules().catalogue().queues().stream()
                .map(queue -> queue(queue, full.get(queue.id())))
                .toList();
    }

    private QueueView queue(QueuePlan queue, @Nullable List<FullView> full) {
        Outlook outlook = WaitEstimate.of(hall, Standing.newcomer(hall.rules(), queue), now);
        Promise promise = outlook.promise();
        return new QueueView(
                queue.id().value(),
                queue.name().byLanguage(),
                queue.prefix(),
                hall.tickets().waitingIn(queue.id()),
                longestWait(queue.id()),
                promise.lowSeconds(),
                promise.highSeconds(),
                TicketPresenter.known(promise),
                servedToday(outlook),
                full);
    }

    private String servedToday(Outlook outlook) {
        return WireJson.word(hall.rules().rules().taking().chance().of(outlook.chance()));
    }

    /** How long that ticket has waited that was taken first, in seconds. */
    long longestWait(QueueId queue) {
        return hall.tickets()
                .line(queue)
                .firstTaken()
                .filter(taken -> taken.isBefore(now))
                .map(taken -> Duration.between(taken, now).toSeconds())
                .orElse(0L);
    }
}
