package io.jiaohao.server.web.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;

/**
 * A request's body: an object without unknown properties, repeated ones and nulls; an {@link
 * ApiFailure} says what is wrong with another. None at all is an empty object.
 */
final class Body {
    private static final JsonMapper STRICT =
            WireJson.MAPPER
                    .rebuild()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private Body() {}

    /** Lets on what says that it is JSON, and what has no body. */
    static void requireJson(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        boolean chunked = context.request().headers().contains("Transfer-Encoding");
        boolean empty = !chunked && (length == null || length.equals("0"));
        MIMEHeader type = context.parsedHeaders().contentType();
        boolean json = type.component().equals("application") && type.subComponent().equals("json");
        if (!empty && !json) {
            throw Complaint.BODY_NOT_JSON.at("Content-Type");
        }
        context.next();
    }

    /** The body as a record, whose own checks throw an {@link ApiFailure}. */
    static <T extends Record> T read(RoutingContext context, Class<T> type) {
        ObjectNode object = object(context.body().buffer());
        try {
            return STRICT.treeToValue(object, type);
        } catch (JsonMappingException e) {
            throw complaint(e);
        } catch (JacksonException e) {
            throw Complaint.BODY_UNREADABLE.at("");
        }
    }

    private static ApiFailure complaint(JsonMappingException e) {
        if (e.getCause() instanceof ApiFailure broken) {
            return broken;
        }
        Complaint complaint =
                e instanceof UnrecognizedPropertyException
                        ? Complaint.PROPERTY_UNKNOWN
                        : Complaint.PROPERTY_INVALID;
        return complaint.at(pointer(e));
    }

    private static String pointer(JsonMappingException e) {
        JsonPointer pointer = JsonPointer.empty();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer =
                    step.getFieldName() == null
                            ? pointer.appendIndex(step.getIndex())
                            : pointer.appendProperty(step.getFieldName());
        }
        return pointer.toString();
    }

    private static ObjectNode object(Buffer bytes) {
        if (bytes == null || bytes.length() == 0) {
            return STRICT.createObjectNode();
        }
        JsonNode node;
        try {
            node = STRICT.readTree(bytes.getBytes());
        } catch (IOException e) {
            throw Complaint.BODY_UNREADABLE.at("");
        }
        if (!(node instanceof ObjectNode object)) {
            throw Complaint.PROPERTY_INVALID.at("/");
        }
        refuseNulls(object, JsonPointer.empty());
        return object;
    }

    /** What is not there is left out. */
    private static void refuseNulls(JsonNode node, JsonPointer at) {
        if (node.isNull()) {
            throw Complaint.PROPERTY_INVALID.at(at.toString());
        }
        node.properties()
                .forEach(each -> refuseNulls(each.getValue(), at.appendProperty(each.getKey())));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            refuseNulls(node.get(index), at.appendIndex(index));
        }
    }
}
