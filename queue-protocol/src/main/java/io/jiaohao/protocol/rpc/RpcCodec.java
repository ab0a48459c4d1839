package io.jiaohao.protocol.rpc;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/**
 * Turns lines into messages and messages into lines. Stateless; any thread.
 *
 * <pre>
 * {"jsonrpc":"2.0","id":1,"method":"ticket.take","params":{…}}     request
 * {"jsonrpc":"2.0","method":"hall.event","params":{…}}             notification
 * {"jsonrpc":"2.0","id":1,"result":{…}}                            result
 * {"jsonrpc":"2.0","id":1,"error":{"code":-32000,…}}               failure
 * </pre>
 */
public final class RpcCodec {
    private static final String VERSION = "2.0";

    private RpcCodec() {}

    /** Reads one line without its end. */
    public static RpcMessage decode(byte[] line) throws ProtocolException {
        JsonNode node = parse(line);
        if (!(node instanceof ObjectNode object)) {
            throw invalid(
                    NullNode.getInstance(),
                    "Expected one JSON object a line; batches are not supported");
        }
        JsonNode id = object.path("id");
        if (!VERSION.equals(object.path("jsonrpc").textValue())) {
            throw invalid(id, "Expected \"jsonrpc\":\"2.0\"");
        }
        return object.has("method") ? decodeCall(object, id) : decodeAnswer(object, id);
    }

    private static JsonNode parse(byte[] line) throws ProtocolException {
        try {
            JsonNode node = WireJson.MAPPER.readTree(line);
            if (node == null || node.isMissingNode()) {
                throw unreadable("the line is empty");
            }
            return node;
        } catch (JacksonException e) {
            throw unreadable(e.getOriginalMessage());
        } catch (IOException e) {
            throw unreadable("the line is not UTF-8");
        }
    }

    private static ProtocolException unreadable(String fact) {
        return new ProtocolException(
                NullNode.getInstance(),
                RpcError.of(RpcError.PARSE_ERROR, "Expected a line of JSON, but " + fact));
    }

    private static RpcMessage decodeCall(ObjectNode object, JsonNode id) throws ProtocolException {
        String method = object.path("method").textValue();
        if (method == null) {
            throw invalid(id, "Expected \"method\" to be a text");
        }
        JsonNode given = object.path("params");
        ObjectNode params =
                given instanceof ObjectNode named ? named : JsonNodeFactory.instance.objectNode();
        if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
            throw new ProtocolException(
                    answerable(id),
                    RpcError.of(RpcError.INVALID_PARAMS, "Expected \"params\" to be an object"));
        }
        if (id.isMissingNode()) {
            return new RpcMessage.Notification(method, params);
        }
        if (!id.isTextual() && !id.isNumber()) {
            throw invalid(id, "Expected \"id\" to be a text or a number");
        }
        return new RpcMessage.Request(id, method, params);
    }

    private static RpcMessage decodeAnswer(ObjectNode object, JsonNode id)
            throws ProtocolException {
        if (object.has("result") && !object.has("error")) {
            return new RpcMessage.Result(id, object.get("result"));
        }
        JsonNode error = object.path("error");
        if (!error.isObject()) {
            throw invalid(id, "Expected \"method\", \"result\" or \"error\"");
        }
        try {
            return new RpcMessage.Failure(id, WireJson.MAPPER.treeToValue(error, RpcError.class));
        } catch (JsonProcessingException e) {
            throw invalid(id, "Expected \"error\" to hold a code and a message");
        }
    }

    private static ProtocolException invalid(JsonNode id, String message) {
        return new ProtocolException(
                answerable(id), RpcError.of(RpcError.INVALID_REQUEST, message));
    }

    private static JsonNode answerable(JsonNode id) {
        return id.isTextual() || id.isNumber() ? id : NullNode.getInstance();
    }

    /** Writes one line with its end. */
    public static Buffer encode(RpcMessage message) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("jsonrpc", VERSION);
        if (message instanceof RpcMessage.Request request) {
            line.set("id", request.id());
            line.put("method", request.method()).set("params", request.params());
        } else if (message instanceof RpcMessage.Notification notification) {
            line.put("method", notification.method()).set("params", notification.params());
        } else if (message instanceof RpcMessage.Result result) {
            line.set("id", result.id());
            line.set("result", result.result());
        } else if (message instanceof RpcMessage.Failure failure) {
            line.set("id", failure.id());
            line.set("error", WireJson.MAPPER.valueToTree(failure.error()));
        }
        return line(line);
    }

    private static Buffer line(ObjectNode line) {
        try {
            return Buffer.buffer(WireJson.MAPPER.writeValueAsBytes(line)).appendByte((byte) '\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected to write a message as JSON", e);
        }
    }
}
