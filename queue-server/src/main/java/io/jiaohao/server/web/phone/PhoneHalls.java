package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.HallId;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The open pages of all halls on this node. Any thread. */
final class PhoneHalls {
    /** After a loss not all come back in the same moment. */
    private static final long LEAST_RETRY_MILLIS = 1_000;

    private static final long MOST_RETRY_MILLIS = 5_000;

    private final Vertx vertx;
    private final PhonePart.Parts parts;
    private final WorkerExecutor worker;
    private final Map<HallId, PhoneHall> halls = new ConcurrentHashMap<>();

    PhoneHalls(Vertx vertx, PhonePart.Parts parts) {
        this.vertx = vertx;
        this.parts = parts;
        this.worker = vertx.createSharedWorkerExecutor("phone-figures", 1);
    }

    void open(RoutingContext context, PhoneVisit visit) {
        HallId id = visit.hall();
        PhoneHall hall =
                halls.computeIfAbsent(id, each -> new PhoneHall(each, vertx, parts, worker));
        PhoneStream stream = new PhoneStream(context.response(), visit);
        context.response().closeHandler(closed -> hall.leave(stream));
        context.response().endHandler(ended -> hall.leave(stream));
        stream.open(ThreadLocalRandom.current().nextLong(LEAST_RETRY_MILLIS, MOST_RETRY_MILLIS));
        hall.join(stream);
        if (context.response().closed()) {
            hall.leave(stream); // it had gone before anybody listened
        }
    }
}
