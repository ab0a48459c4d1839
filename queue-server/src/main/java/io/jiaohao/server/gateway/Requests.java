package io.jiaohao.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.ParamsReader;
import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import io.vertx.core.Context;
import io.vertx.core.Future;

/**
 * Carries out what is asked without a session, as if a kiosk asked it: the same checks, the same
 * commands, the same memory of requests. Any thread.
 */
public final class Requests {
    private final Services services;
    private final Dispatcher dispatcher;

    Requests(Services services, Dispatcher dispatcher) {
        this.services = services;
        this.dispatcher = dispatcher;
    }

    /**
     * Who asks.
     *
     * @param device whose requests are remembered together; of no device that may open a session
     * @param language of the sentences for people
     */
    public record Caller(HallId hall, DeviceId device, String language) {}

    /**
     * Carries out one request; the future comes home to the context, with the wire's result or a
     * {@link RequestFailure}. The caller is answered before anybody else is told.
     */
    public Future<JsonNode> carryOut(
            Caller caller, Method method, ObjectNode given, Context context) {
        var request = new RpcMessage.Request(NullNode.getInstance(), method.word(), given);
        Identity who =
                new Identity(caller.hall(), caller.device(), DeviceKind.KIOSK, caller.language());
        Params params;
        try {
            params = ParamsReader.read(request, method);
        } catch (ProtocolException e) {
            return Future.failedFuture(RequestFailure.of(e.answer().error()));
        }
        return dispatcher
                .dispatch(who, request, params, context)
                .onSuccess(answered -> context.runOnContext(later -> tell(who, answered)))
                .map(Dispatcher.Answered::result);
    }

    private void tell(Identity who, Dispatcher.Answered answered) {
        if (answered.outcome() != null) {
            services.feeds().publish(who.hall(), answered.outcome());
        }
    }
}
