package io.jiaohao.server.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.TicketView;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.gateway.RequestFailure;
import io.jiaohao.server.gateway.Requests;
import io.jiaohao.server.people.Scope;
import io.jiaohao.server.push.Whole;
import io.jiaohao.server.web.Problem;
import io.jiaohao.server.web.ProblemKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Numbers, for systems that are to their hall what a kiosk is: each caller is a device of its own.
 * Any thread.
 */
record TicketDesk(ApiServices services) {
    private static final String TICKET = "ticket";

    List<Operation> operations() {
        return List.of(
                Operation.get("/tickets", Scope.TICKETS_READ, this::list).with("number"),
                Operation.post("/tickets", Scope.TICKETS_WRITE, this::take),
                Operation.get("/tickets/:ticket", Scope.TICKETS_READ, this::find),
                change("/cancel", Method.TICKET_CANCEL, TicketDesk::nothing),
                change("/check-in", Method.TICKET_CHECKIN, TicketDesk::nothing),
                change("/rate", Method.TICKET_RATE, TicketDesk::rating));
    }

    private Operation change(
            String path, Method method, Function<RoutingContext, ObjectNode> body) {
        return Operation.post(
                "/tickets/:ticket" + path,
                Scope.TICKETS_WRITE,
                call -> {
                    ObjectNode params = body.apply(call.context());
                    params.put(TICKET, ticket(call));
                    done(call, changed(call, method, params)).onSuccess(call::answer);
                });
    }

    private static ObjectNode nothing(RoutingContext context) {
        Body.read(context, Bodies.Nothing.class);
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode rating(RoutingContext context) {
        return WireJson.MAPPER.valueToTree(Body.read(context, Bodies.Rating.class));
    }

    /** A visitor who says nothing else is spoken to in the hall's own language. */
    private void take(Call call) {
        ObjectNode params =
                WireJson.MAPPER.valueToTree(Body.read(call.context(), Bodies.Take.class));
        if (!params.has("language")) {
            var hall = services.feeds().lastSeen(call.hall());
            params.put("language", hall.rules().locality().languages().get(0));
        }
        done(call, changed(call, Method.TICKET_TAKE, params))
                .onSuccess(
                        ticket -> {
                            call.context().response().putHeader("Location", address(call, ticket));
                            call.answer(201, ticket);
                        });
    }

    private static String address(Call call, JsonNode ticket) {
        TicketView view = WireJson.MAPPER.convertValue(ticket, TicketView.class);
        String hall = call.query().id(Operation.HALL);
        return "/api/v1/tickets/"
                + URLEncoder.encode(view.id(), StandardCharsets.UTF_8)
                + (hall == null ? "" : "?hall=" + URLEncoder.encode(hall, StandardCharsets.UTF_8));
    }

    private Future<JsonNode> changed(Call call, Method method, ObjectNode params) {
        return carryOut(call, method, params.put("request", IdempotencyKey.of(call.context())));
    }

    private void find(Call call) {
        done(call, found(call, TICKET, ticket(call))).onSuccess(call::answer);
    }

    /** Those that may still be served, or the one with a number of today. */
    private void list(Call call) {
        String number = call.query().id("number");
        if (number == null) {
            done(
                            call,
                            services.feeds()
                                    .current()
                                    .whole(call.hall())
                                    .<JsonNode>map(TicketDesk::live))
                    .onSuccess(call::answer);
        } else {
            done(call, numbered(call, number)).onSuccess(call::answer);
        }
    }

    private static ObjectNode live(Whole whole) {
        return tickets(whole.tickets());
    }

    private static ObjectNode tickets(Object tickets) {
        return JsonNodeFactory.instance.objectNode().putPOJO("tickets", tickets);
    }

    private Future<JsonNode> numbered(Call call, String number) {
        return found(call, "number", number)
                .<JsonNode>map(ticket -> tickets(List.of(ticket)))
                .recover(
                        cause ->
                                isUnknown(cause)
                                        ? Future.succeededFuture(tickets(List.of()))
                                        : Future.failedFuture(cause));
    }

    private static boolean isUnknown(Throwable cause) {
        return cause instanceof RequestFailure refused
                && refused.error().reason().equals(ProblemKind.UNKNOWN_TICKET.word());
    }

    private Future<JsonNode> found(Call call, String key, String value) {
        ObjectNode params = JsonNodeFactory.instance.objectNode().put(key, value);
        return carryOut(call, Method.TICKET_FIND, params);
    }

    private Future<JsonNode> carryOut(Call call, Method method, ObjectNode params) {
        Requests.Caller caller =
                new Requests.Caller(
                        call.hall(),
                        new DeviceId("api:" + call.caller()),
                        Problem.language(call.context()));
        return services.requests()
                .carryOut(caller, method, params, Objects.requireNonNull(Vertx.currentContext()));
    }

    private static Future<JsonNode> done(Call call, Future<JsonNode> asked) {
        return asked.onFailure(cause -> call.context().fail(cause));
    }

    private static String ticket(Call call) {
        String id = Objects.requireNonNull(call.context().pathParam(TICKET));
        if (id.isBlank()) {
            throw Complaint.ADDRESS_UNKNOWN.at("");
        }
        return id;
    }
}
