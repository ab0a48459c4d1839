package io.jiaohao.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.ParamsReader;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.message.Trace;
import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.vertx.core.AsyncResult;
import java.util.Optional;

/**
 * The requests of an open session: those about the session itself are answered here, the others by
 * the {@link Dispatcher}. Confined to the connection's context.
 */
final class Serving {
    private final Gateway gateway;
    private final DeviceSession session;

    Serving(Gateway gateway, DeviceSession session) {
        this.gateway = gateway;
        this.session = session;
    }

    void serve(RpcMessage.Request request, Identity who) throws ProtocolException {
        Method method = ParamsReader.method(request);
        if (!method.allows(who.kind())) {
            session.refuse(request, RequestFailure.of(Reason.NOT_ALLOWED, who.language()));
            return;
        }
        Params params = ParamsReader.read(request, method);
        switch (method) {
            case SESSION_OPEN ->
                    throw new ProtocolException(
                            request.id(),
                            RpcError.of(RpcError.INVALID_REQUEST, "The session is open already"));
            case SESSION_PING -> ping(request, who);
            case SESSION_SNAPSHOT -> snapshot(request, who);
            default -> dispatch(request, who, params);
        }
    }

    private void ping(RpcMessage.Request request, Identity who) {
        String time = gateway.time(who.hall());
        session.answer(
                new RpcMessage.Result(
                        request.id(), JsonNodeFactory.instance.objectNode().put("time", time)));
    }

    private void snapshot(RpcMessage.Request request, Identity who) {
        gateway.services()
                .feeds()
                .current()
                .whole(
                        who.hall(),
                        whole ->
                                session.answerWhole(
                                        new RpcMessage.Result(
                                                request.id(), whole.toJson(who.kind()))),
                        cause -> session.hallLost(request, cause));
    }

    private void dispatch(RpcMessage.Request request, Identity who, Params params) {
        long began = System.nanoTime();
        trace(who, params)
                .ifPresent(trace -> trace.passed(Trace.Hop.RECEIVED, "{}", request.method()));
        gateway.dispatcher()
                .dispatch(who, request, params, session.context())
                .onComplete(done -> passed(who, params, done))
                .onSuccess(answered -> answered(request, who, answered))
                .onFailure(cause -> session.refuse(request, cause))
                .onComplete(
                        done -> gateway.meters().served(request.method(), done.succeeded(), began));
    }

    private static void passed(Identity who, Params params, AsyncResult<Dispatcher.Answered> done) {
        trace(who, params)
                .ifPresent(
                        trace -> trace.passed(Trace.Hop.DECIDED, "accepted={}", done.succeeded()));
    }

    private static Optional<Trace> trace(Identity who, Params params) {
        return params instanceof Params.Change change
                ? Optional.of(Trace.of(who.device().value(), change.request()))
                : Optional.empty();
    }

    /** The asker first, then everybody. */
    private void answered(RpcMessage.Request request, Identity who, Dispatcher.Answered answered) {
        session.answer(new RpcMessage.Result(request.id(), answered.result()));
        if (answered.outcome() != null) {
            gateway.services().feeds().publish(who.hall(), answered.outcome());
        }
    }
}
