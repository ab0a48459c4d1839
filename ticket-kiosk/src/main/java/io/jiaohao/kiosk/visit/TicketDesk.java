package io.jiaohao.kiosk.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.page.Action;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import java.util.Map;

/**
 * The page's actions for visitors who have a ticket: they find it, are back after a missed call
 * (rule R4), or say how it was (rules EV1 to EV3). Each is asked once: the page repeats it under
 * the same touch. Confined to the event loop.
 *
 * <pre>
 * find {text}               what a scanner read or a visitor typed
 * checkin {ticket, touch}   rate {ticket, score, touch}
 * </pre>
 */
public final class TicketDesk {
    private final DeviceLink link;

    public TicketDesk(DeviceLink link) {
        this.link = link;
    }

    public Map<String, Action> actions() {
        return Map.of("find", this::find, "checkin", this::checkIn, "rate", this::rate);
    }

    private Future<JsonNode> find(ObjectNode input) {
        HallMirror mirror = link.mirror().orElse(null);
        if (mirror == null) {
            return Future.failedFuture(new LinkDownException("no server was reached yet"));
        }
        return TicketCode.of(input.path("text").asText(), mirror.hall().id())
                .map(code -> found(code.params(), code.scanned()))
                .orElseGet(() -> Future.failedFuture(unknown()));
    }

    private Future<JsonNode> found(ObjectNode params, boolean scanned) {
        return link.ask(Method.TICKET_FIND, params).map(ticket -> picture(ticket, scanned));
    }

    private JsonNode picture(JsonNode ticket, boolean scanned) {
        TicketView view = WireJson.MAPPER.convertValue(ticket, TicketView.class);
        return TicketPicture.of(view, scanned, link.mirror().orElseThrow());
    }

    private static RefusedException unknown() {
        return new RefusedException(
                RpcError.refused(Reason.UNKNOWN_TICKET.word(), false, "there is no such ticket"));
    }

    private Future<JsonNode> checkIn(ObjectNode input) {
        ObjectNode params = changing(input);
        return link.ask(Method.TICKET_CHECKIN, params)
                .compose(
                        back -> {
                            ObjectNode again = JsonNodeFactory.instance.objectNode();
                            return found(again.put("ticket", back.path("id").asText()), false);
                        });
    }

    private Future<JsonNode> rate(ObjectNode input) {
        ObjectNode params = changing(input).put("score", input.path("score").asInt());
        return link.ask(Method.TICKET_RATE, params)
                .map(ticket -> JsonNodeFactory.instance.objectNode());
    }

    private static ObjectNode changing(ObjectNode input) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ticket", input.path("ticket").asText())
                .put("request", input.path("touch").asText());
    }
}
