package io.jiaohao.protocol.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Trace;
import io.vertx.core.Future;

/** A request of a device; what changes something is traced. Used on the link's context. */
record TracedRequest(String device, Method method, ObjectNode params) {
    /** Asks once; fails with {@link RefusedException} or {@link LinkDownException}. */
    Future<JsonNode> ask(Session session) {
        if (!params.has("request")) {
            return session.ask(method, params);
        }
        Trace trace = Trace.of(device, params.path("request").asText());
        trace.passed(Trace.Hop.ASKED, "method={}", method.word());
        return session.ask(method, params)
                .onComplete(
                        done -> trace.passed(Trace.Hop.ANSWERED, "accepted={}", done.succeeded()));
    }
}
