package io.jiaohao.server.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/** How long the queues are: what a tick tells. */
final class QueueLengths {
    private QueueLengths() {}

    static boolean differ(Hall before, Hall after) {
        return before.tickets().waiting() != after.tickets().waiting()
                || before.counters() != after.counters();
    }

    /** With the hall's own count, which the view may not have reached. */
    static ObjectNode tick(Hall hall, long seq, Instant now) {
        ObjectNode tick =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("hall", hall.id().value())
                        .put("seq", seq)
                        .put("time", HallTime.of(hall).text(now));
        tick.set("queues", figures(new QueuePresenter(hall, now)));
        return tick;
    }

    static ArrayNode figures(QueuePresenter presenter) {
        ArrayNode figures = JsonNodeFactory.instance.arrayNode();
        presenter.queues().forEach(queue -> tell(queue, figures.addObject()));
        return figures;
    }

    private static void tell(QueueView queue, ObjectNode figures) {
        figures.put("id", queue.id())
                .put("waiting", queue.waiting())
                .put("longestWait", queue.longestWait())
                .put("estimate", queue.estimate())
                .put("estimateHigh", queue.estimateHigh())
                .put("servedToday", queue.servedToday());
        if (!queue.canEstimate()) {
            figures.put("estimateKnown", false);
        }
        if (queue.full() != null) {
            figures.putPOJO("full", queue.full());
        }
    }
}
