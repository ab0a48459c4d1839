package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands visitors' scores in. One that was given while the link was down is kept, and waits for the
 * finish of its ticket, which may have been kept as well. Confined to the link's context.
 */
final class Ratings {
    private static final Logger LOG = LoggerFactory.getLogger(Ratings.class);
    private static final long RETRY_MILLIS = 500;

    private final Vertx vertx;
    private final Workplace place;

    Ratings(Vertx vertx, Workplace place) {
        this.vertx = vertx;
        this.place = place;
    }

    void rate(String ticket, int score) {
        send(JsonNodeFactory.instance.objectNode().put("ticket", ticket).put("score", score));
    }

    private void send(ObjectNode params) {
        place.link().change(Method.TICKET_RATE, params).onFailure(cause -> refused(params, cause));
    }

    private void refused(ObjectNode params, Throwable cause) {
        TicketView finishing = place.finishing();
        String ticket = params.path("ticket").asText();
        boolean early = finishing != null && finishing.id().equals(ticket);
        if (early || cause instanceof RefusedException now && now.error().retry()) {
            vertx.setTimer(RETRY_MILLIS, timer -> send(params));
        } else {
            LOG.info("a rating of ticket={} was not taken: {}", ticket, cause.getMessage());
        }
    }
}
