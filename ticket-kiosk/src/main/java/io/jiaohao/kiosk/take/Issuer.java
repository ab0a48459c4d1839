package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Takes and voids tickets at the server, again and again until it has said yes or no: over lost
 * connections, and while it asks to try again. Called on the event loop.
 */
final class Issuer {
    private static final long RETRY_MILLIS = 500;

    private final Vertx vertx;
    private final DeviceLink link;

    Issuer(Vertx vertx, DeviceLink link) {
        this.vertx = vertx;
        this.link = link;
    }

    /** Fails with a {@link RefusedException} when no ticket was issued. */
    Future<TicketView> take(TouchOrder order) {
        return insist(Method.TICKET_TAKE, order.takeParams()).map(Issuer::ticket);
    }

    /** Fails with a {@link RefusedException} when the ticket cannot be voided any more. */
    Future<JsonNode> voidTicket(TouchOrder order, TicketView ticket, String reason) {
        return insist(Method.TICKET_VOID, order.voidParams(ticket.id(), reason));
    }

    /** Fails with a {@link RefusedException} when the ticket cannot be printed again. */
    Future<TicketView> reprint(String ticket, String request) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.put("ticket", ticket).put("request", request);
        return insist(Method.TICKET_REPRINT, params).map(Issuer::ticket);
    }

    private Future<JsonNode> insist(Method method, ObjectNode params) {
        return link.change(method, params)
                .recover(
                        cause -> {
                            boolean again =
                                    cause instanceof RefusedException refused
                                            && refused.error().retry();
                            return again ? later(method, params) : Future.failedFuture(cause);
                        });
    }

    private Future<JsonNode> later(Method method, ObjectNode params) {
        Promise<JsonNode> answer = Promise.promise();
        vertx.setTimer(RETRY_MILLIS, timer -> insist(method, params).onComplete(answer));
        return answer.future();
    }

    private static TicketView ticket(JsonNode result) {
        return WireJson.MAPPER.convertValue(result, TicketView.class);
    }
}
