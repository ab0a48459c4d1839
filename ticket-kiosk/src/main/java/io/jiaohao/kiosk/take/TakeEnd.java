package io.jiaohao.kiosk.take;

import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Vertx;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a take ends: its ticket is with the visitor, or void. Confined to the event loop. */
final class TakeEnd {
    private static final Logger LOG = LoggerFactory.getLogger(TakeEnd.class);

    private final Vertx vertx;
    private final TakeTimes times;
    private final Consumer<Take> onForget;

    /**
     * @param onForget hears of takes that ended so long ago that nobody asks again
     */
    TakeEnd(Vertx vertx, TakeTimes times, Consumer<Take> onForget) {
        this.vertx = vertx;
        this.times = times;
        this.onForget = onForget;
    }

    /** The visitor has left, with paper or without. */
    void left(Take take, TicketView ticket, String reason) {
        if (take.maybeOut()) {
            LOG.info("ticket={} stays, the visitor may have it: {}", ticket.number(), reason);
            strikeOut(take);
        } else {
            voidTicket(take, ticket, reason);
        }
    }

    void voidTicket(Take take, TicketView ticket, String reason) {
        LOG.warn("ticket={} is voided: {}", ticket.number(), reason);
        take.source()
                .voidTicket(take.order(), ticket, reason)
                .onFailure(
                        cause ->
                                LOG.warn(
                                        "ticket={} stays: {}", ticket.number(), cause.getMessage()))
                .onComplete(ignored -> strikeOut(take));
    }

    void strikeOut(Take take) {
        String request = take.order().request();
        take.source()
                .strikeOut(take.order())
                .onFailure(cause -> LOG.error("Expected to strike out request={}", request, cause));
        vertx.setTimer(times.memory().toMillis(), timer -> onForget.accept(take));
    }
}
