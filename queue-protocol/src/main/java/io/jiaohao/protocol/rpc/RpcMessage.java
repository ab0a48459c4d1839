package io.jiaohao.protocol.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One line of the wire. */
public sealed interface RpcMessage {

    /**
     * Asks for an answer.
     *
     * @param id a string or a number, given back as it came
     */
    record Request(JsonNode id, String method, ObjectNode params) implements RpcMessage {}

    /** Tells; is never answered. */
    record Notification(String method, ObjectNode params) implements RpcMessage {}

    /** Answers a request that was done. */
    record Result(JsonNode id, JsonNode result) implements RpcMessage {}

    /**
     * Answers a request that was not done, or a line that could not be read (then {@code id} is
     * null).
     */
    record Failure(JsonNode id, RpcError error) implements RpcMessage {}
}
