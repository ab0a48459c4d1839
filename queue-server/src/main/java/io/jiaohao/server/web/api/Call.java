package io.jiaohao.server.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.state.HallId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * One request of somebody who may make it. Confined to its connection's context.
 *
 * @param caller who asks, the same for all requests of one
 */
record Call(RoutingContext context, Query query, HallId hall, String caller) {
    static final String JSON = "application/json";

    /** Answers with an object. */
    void answer(int status, JsonNode body) {
        answer(status, Buffer.buffer(WireJson.text(body)));
    }

    /** Answers with an object that is written already. */
    void answer(int status, Buffer json) {
        HttpServerResponse response = context.response();
        if (!response.ended()) {
            response.setStatusCode(status)
                    .putHeader("Content-Type", JSON)
                    .putHeader("Cache-Control", "no-store")
                    .end(json);
        }
    }

    void answer(JsonNode body) {
        answer(200, body);
    }
}
