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
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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

    /**
     * The ticket as it is printed again: with its link, and with its place in line of now. Fails
     * with a {@link RefusedException} when it cannot be.
     *
     * @param wanted whether somebody still waits for it
     */
    Future<TicketView> reprint(String ticket, String request, BooleanSupplier wanted) {
        ObjectNode which = JsonNodeFactory.instance.objectNode().put("ticket", ticket);
        ObjectNode params = which.deepCopy().put("request", request);
        return insist(Method.TICKET_REPRINT, params, wanted)
                .compose(
                        reply ->
                                link.ask(Method.TICKET_FIND, which)
                                        .map(now -> ticket(ofNow(reply, now))));
    }

    /** What the reply to a reprint tells of the line is what the visitor was told at the take. */
    private static JsonNode ofNow(JsonNode reply, JsonNode found) {
        ObjectNode now = found.deepCopy();
        return now.put("link", reply.path("link").asText(null));
    }

    private Future<JsonNode> insist(Method method, ObjectNode params) {
        return insist(method, params, () -> true);
    }

    private Future<JsonNode> insist(Method method, ObjectNode params, BooleanSupplier wanted) {
        return link.change(method, params)
                .recover(
                        cause -> {
                            boolean again =
                                    cause instanceof RefusedException refused
                                            && refused.error().retry()
                                            && wanted.getAsBoolean();
                            return again
                                    ? later(() -> insist(method, params, wanted))
                                    : Future.failedFuture(cause);
                        });
    }

    private Future<JsonNode> later(Supplier<Future<JsonNode>> attempt) {
        Promise<JsonNode> answer = Promise.promise();
        vertx.setTimer(RETRY_MILLIS, timer -> attempt.get().onComplete(answer));
        return answer.future();
    }

    private static TicketView ticket(JsonNode result) {
        return WireJson.MAPPER.convertValue(result, TicketView.class);
    }
}
