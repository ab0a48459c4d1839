package io.jiaohao.kit.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;

/** What a page's button does; called on an event loop, so it must not block. */
@FunctionalInterface
public interface Action {
    /**
     * @param input what the page sent
     * @return what the page gets; a {@code RefusedException}, {@code LinkDownException} or {@code
     *     InvalidParamsException}, which may be thrown too, becomes an error with a message for a
     *     person
     */
    Future<JsonNode> act(ObjectNode input);
}
