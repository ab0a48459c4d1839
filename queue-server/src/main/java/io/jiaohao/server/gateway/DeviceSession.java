package io.jiaohao.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.ParamsReader;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.LineFramer;
import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcCodec;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.push.Follower;
import io.jiaohao.server.push.Whole;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of a device: reads its lines, opens the session, carries out its requests one
 * after the other, and passes on what happens in the hall. Confined to the connection's context,
 * save what {@link Follower} says.
 */
final class DeviceSession implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceSession.class);
    private static final String NO_LANGUAGE = "zh-CN";

    private final Gateway gateway;
    private final Connection connection;
    private final Context context;
    private final RequestLine requests;
    private final Liveness liveness;
    private final RateLimit rate;
    private volatile @Nullable Identity who; // set once, when the session is open

    DeviceSession(Gateway gateway, NetSocket socket, Context context) {
        this.gateway = gateway;
        this.connection = new Connection(socket);
        this.context = context;
        this.requests = new RequestLine(socket, this::carryOut);
        this.liveness = new Liveness(context.owner(), this::ping, connection::close);
        this.rate = new RateLimit(gateway.rate(), System::nanoTime);
        socket.handler(new LineFramer(LineFramer.MAX_LINE_TO_SERVER, this::line, this::oversized));
        socket.exceptionHandler(cause -> connection.close());
        socket.closeHandler(ignored -> ended());
    }

    private void line(byte[] line) {
        liveness.heard();
        try {
            RpcMessage message = RpcCodec.decode(line);
            if (message instanceof RpcMessage.Request request) {
                requested(request);
            }
        } catch (ProtocolException e) {
            gateway.meters().badLine();
            connection.send(e.answer());
        }
    }

    private void requested(RpcMessage.Request request) {
        if (!rate.allow()) {
            connection.send(failure(request, RequestFailure.of(Reason.TOO_FAST, language())));
            return;
        }
        requests.add(request);
    }

    private void oversized() {
        gateway.meters().badLine();
        connection.sendAndClose(
                new RpcMessage.Failure(
                        NullNode.getInstance(),
                        RpcError.of(
                                RpcError.INVALID_REQUEST,
                                "Expected at most %d bytes a line"
                                        .formatted(LineFramer.MAX_LINE_TO_SERVER))));
    }

    private void carryOut(RpcMessage.Request request) {
        try {
            if (who == null) {
                enter(request);
            } else {
                serve(request, who);
            }
        } catch (ProtocolException e) {
            answer(e.answer());
        }
    }

    private void enter(RpcMessage.Request request) throws ProtocolException {
        if (!request.method().equals(Method.SESSION_OPEN.word())) {
            connection.sendAndClose(
                    failure(request, RequestFailure.of(Reason.UNAUTHENTICATED, NO_LANGUAGE)));
            return;
        }
        Params.OpenSession open =
                (Params.OpenSession) ParamsReader.read(request, Method.SESSION_OPEN);
        gateway.door()
                .admit(open, context)
                .onSuccess(identity -> admitted(request, identity))
                .onFailure(cause -> answer(failure(request, cause)));
    }

    private void admitted(RpcMessage.Request request, Identity identity) {
        who = identity;
        liveness.opened();
        LOG.debug("hall={} device={} is here", identity.hall(), identity.device());
        gateway.door().entered(identity, this);
        gateway.services()
                .feeds()
                .follow(identity.hall(), this, whole -> opened(request, identity, whole));
    }

    /** On the hall's context: what is sent here comes before every later event. */
    private void opened(RpcMessage.Request request, Identity identity, Whole whole) {
        ObjectNode result = whole.toJson(identity.kind());
        result.put("session", UUID.randomUUID().toString());
        if (identity.kind() == DeviceKind.TERMINAL) {
            whole.counterOf(identity.device())
                    .ifPresent(
                            counter -> result.set("counter", WireJson.MAPPER.valueToTree(counter)));
        }
        connection.sendWhole(new RpcMessage.Result(request.id(), result));
        context.runOnContext(ignored -> requests.next());
    }

    private void serve(RpcMessage.Request request, Identity identity) throws ProtocolException {
        Method method = ParamsReader.method(request);
        if (!method.allows(identity.kind())) {
            answer(failure(request, RequestFailure.of(Reason.NOT_ALLOWED, identity.language())));
            return;
        }
        Params params = ParamsReader.read(request, method);
        switch (method) {
            case SESSION_OPEN ->
                    throw new ProtocolException(
                            request.id(),
                            RpcError.of(RpcError.INVALID_REQUEST, "The session is open already"));
            case SESSION_PING -> answer(new RpcMessage.Result(request.id(), time(identity)));
            case SESSION_SNAPSHOT -> snapshot(request, identity);
            default -> dispatch(request, identity, params);
        }
    }

    private ObjectNode time(Identity identity) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return node.put("time", gateway.time(identity.hall()));
    }

    private void snapshot(RpcMessage.Request request, Identity identity) {
        gateway.services()
                .feeds()
                .whole(
                        identity.hall(),
                        whole -> {
                            ObjectNode result = whole.toJson(identity.kind());
                            connection.sendWhole(new RpcMessage.Result(request.id(), result));
                            context.runOnContext(ignored -> requests.next());
                        },
                        this::lost);
    }

    private void dispatch(RpcMessage.Request request, Identity identity, Params params) {
        long began = System.nanoTime();
        gateway.dispatcher()
                .dispatch(identity, request, params, context)
                .onSuccess(
                        answered -> {
                            answer(new RpcMessage.Result(request.id(), answered.result()));
                            if (answered.outcome() != null) {
                                gateway.services()
                                        .feeds()
                                        .publish(identity.hall(), answered.outcome());
                            }
                        })
                .onFailure(cause -> answer(failure(request, cause)))
                .onComplete(
                        done -> gateway.meters().served(request.method(), done.succeeded(), began));
    }

    private void answer(RpcMessage message) {
        connection.send(message);
        requests.next();
    }

    private RpcMessage failure(RpcMessage.Request request, Throwable cause) {
        if (cause instanceof RequestFailure refused) {
            return new RpcMessage.Failure(request.id(), refused.error());
        }
        LOG.error("Expected to carry out method={}, but it failed", request.method(), cause);
        return new RpcMessage.Failure(
                request.id(), RpcError.of(RpcError.INTERNAL_ERROR, "Internal error"));
    }

    private String language() {
        Identity identity = who;
        return identity == null ? NO_LANGUAGE : identity.language();
    }

    private void ping(long id) {
        connection.send(
                new RpcMessage.Request(
                        TextNode.valueOf("ping-" + id),
                        Method.SESSION_PING.word(),
                        JsonNodeFactory.instance.objectNode()));
    }

    private void ended() {
        liveness.stop();
        requests.close();
        gateway.left(this);
        Identity identity = who;
        if (identity != null) {
            gateway.door().left(identity, this);
            gateway.services().feeds().leave(identity.hall(), this);
        }
    }

    /** The device has opened another session. */
    void replaced() {
        connection.close();
    }

    void close() {
        connection.close();
    }

    @Override
    public DeviceKind kind() {
        Identity identity = who;
        return identity == null ? DeviceKind.DISPLAY : identity.kind();
    }

    @Override
    public void push(RpcMessage.Notification told, Buffer line) {
        connection.send(line);
    }

    @Override
    public void lost() {
        connection.close();
    }
}
