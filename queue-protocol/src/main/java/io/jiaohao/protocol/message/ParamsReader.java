package io.jiaohao.protocol.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.RpcMessage.Request;
import io.jiaohao.protocol.rpc.WireJson;
import java.util.stream.Collectors;

/** Reads a request's parameters into the record of its method. Stateless; any thread. */
public final class ParamsReader {
    private ParamsReader() {}

    /** The method of a request; {@code -32601} when there is none of that name. */
    public static Method method(Request request) throws ProtocolException {
        return Method.byName(request.method())
                .orElseThrow(
                        () ->
                                new ProtocolException(
                                        request.id(),
                                        RpcError.of(
                                                RpcError.METHOD_NOT_FOUND,
                                                "There is no method " + request.method())));
    }

    /**
     * The parameters; {@code -32602} naming the parameter when one is missing or of another type.
     */
    public static Params read(Request request, Method method) throws ProtocolException {
        try {
            return read(request.params(), method);
        } catch (InvalidParamsException e) {
            throw new ProtocolException(
                    request.id(),
                    RpcError.of(RpcError.INVALID_PARAMS, method.word() + ": " + e.getMessage()));
        }
    }

    private static Params read(ObjectNode params, Method method) {
        try {
            return WireJson.MAPPER.treeToValue(params, method.params());
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof InvalidParamsException broken) {
                throw broken;
            }
            throw new InvalidParamsException(path(e) + " is not of the expected type");
        } catch (JsonProcessingException e) {
            throw new InvalidParamsException(e.getOriginalMessage());
        }
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
