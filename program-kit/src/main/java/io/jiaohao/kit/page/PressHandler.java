package io.jiaohao.kit.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.message.InvalidParamsException;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /act/NAME}: does what a button means, and answers with its result or with a sentence.
 * A fault is logged here; input that is wrong is the sender's matter and only answered.
 */
final class PressHandler implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(PressHandler.class);

    private final Map<String, Action> actions;

    PressHandler(Map<String, Action> actions) {
        this.actions = actions;
    }

    @Override
    public void handle(RoutingContext context) {
        Action action = actions.get(context.pathParam("name"));
        String type = String.valueOf(context.request().getHeader("content-type"));
        if (action == null) {
            refuse(context, 404, "there is no action " + context.pathParam("name"));
        } else if (!type.startsWith("application/json")) {
            refuse(context, 415, "the content-type must be application/json");
        } else {
            act(action, context)
                    .onSuccess(result -> answer(context, 200, result))
                    .onFailure(cause -> fail(context, cause));
        }
    }

    private static Future<JsonNode> act(Action action, RoutingContext context) {
        try {
            return action.act(input(context.body().buffer()));
        } catch (Exception e) { // a future or an exception: the page is answered in either case
            return Future.failedFuture(e);
        }
    }

    private static ObjectNode input(Buffer body) {
        try {
            JsonNode input = body == null ? null : WireJson.MAPPER.readTree(body.getBytes());
            if (input instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            LOG.debug("the page sent no JSON", e);
        }
        throw new InvalidParamsException("the input must be a JSON object");
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
        } else if (cause instanceof InvalidParamsException) {
            refuse(context, 400, cause.getMessage());
        } else {
            String path = context.request().path();
            LOG.error("Expected to carry out path={}, but it failed", path, cause);
            answer(context, 500, body.put("reason", "fault").put("message", "internal error"));
        }
    }

    private static void refuse(RoutingContext context, int status, String sentence) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        answer(context, status, body.put("reason", "invalid").put("message", sentence));
    }

    private static void answer(RoutingContext context, int status, JsonNode body) {
        context.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(body.toString());
    }
}
