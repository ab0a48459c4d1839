package io.jiaohao.kit.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what a page's buttons ask for: 200 with the result, 409 with the refusal, 503 while
 * no server can be reached. On the event loop.
 *
 * @param actions by their names
 */
record ActionHandler(Map<String, Action> actions) implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ActionHandler.class);

    @Override
    public void handle(RoutingContext context) {
        Action action = actions.get(context.pathParam("name"));
        String type = String.valueOf(context.request().getHeader(HttpHeaders.CONTENT_TYPE));
        if (action == null || !type.startsWith("application/json")) {
            context.response().setStatusCode(action == null ? 404 : 415).end();
            return;
        }
        JsonNode input;
        try {
            input = WireJson.MAPPER.readTree(context.body().buffer().getBytes());
        } catch (IOException e) {
            context.response().setStatusCode(400).end();
            return;
        }
        if (!(input instanceof ObjectNode object)) {
            context.response().setStatusCode(400).end();
            return;
        }
        action.act(object)
                .onSuccess(result -> answer(context, 200, result))
                .onFailure(cause -> fail(context, cause));
    }

    private static void fail(RoutingContext context, Throwable cause) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (cause instanceof RefusedException refused) {
            RpcError error = refused.error();
            body.put("code", error.code()).put("reason", error.reason());
            if (error.data() != null && error.data().ticket() != null) {
                body.put("ticket", error.data().ticket());
            }
            answer(context, 409, body.put("message", error.message()));
        } else if (cause instanceof LinkDownException) {
            answer(context, 503, body.put("reason", "offline").put("message", cause.getMessage()));
        } else {
            LOG.error(
                    "Expected to carry out path={}, but it failed",
                    context.request().path(),
                    cause);
            answer(context, 500, body.put("reason", "fault").put("message", "internal error"));
        }
    }

    private static void answer(RoutingContext context, int status, JsonNode body) {
        context.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(body.toString());
    }
}
