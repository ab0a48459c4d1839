package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.push.Follower;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of a device: reads its lines, has its requests carried out one after the other,
 * and passes on what happens in the hall. Confined to the connection's context, save what {@link
 * Follower} says.
 */
final class DeviceSession implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceSession.class);

    private final Gateway gateway;
    private final Connection connection;
    private final Context context;
    private final RequestLine requests;
    private final Liveness liveness;
    private final Intake intake;
    private final Turnstile.Pass pass;
    private final Entering entering;
    private final Serving serving;
    private volatile @Nullable Identity who; // set once, when the device is known
    private volatile boolean gone; // set once, when the connection has ended

    DeviceSession(
            Gateway gateway,
            Connection connection,
            NetSocket socket,
            Turnstile.Pass pass,
            Context context) {
        this.gateway = gateway;
        this.connection = connection;
        this.pass = pass;
        this.context = context;
        this.requests = new RequestLine(socket, this::carryOut);
        this.liveness = new Liveness(context.owner(), this::send, connection::drop);
        this.intake = new Intake(this, gateway.meters(), liveness, socket);
        this.entering = new Entering(gateway, this, pass, connection.address());
        this.serving = new Serving(gateway, this);
        socket.exceptionHandler(cause -> connection.close());
        socket.closeHandler(ignored -> ended());
    }

    void add(RpcMessage.Request request, int bytes) {
        requests.add(request, bytes);
    }

    void tooFast(RpcMessage.Request request) {
        send(failure(request, RequestFailure.of(Reason.TOO_FAST, language())));
    }

    void send(RpcMessage message) {
        connection.send(message);
    }

    /** Says a last thing; nothing of the device is read any more. */
    void hangUp(Meters.Drop why, RpcMessage last) {
        gateway.meters().dropped(why);
        intake.close();
        requests.close();
        connection.sendAndClose(last);
    }

    private void carryOut(RpcMessage.Request request) {
        try {
            Identity known = who;
            if (known != null) {
                serving.serve(request, known);
            } else if (request.method().equals(Method.SESSION_OPEN.word())) {
                entering.enter(request);
            } else {
                hangUp(
                        Meters.Drop.UNAUTHENTICATED,
                        failure(
                                request,
                                RequestFailure.of(
                                        Reason.UNAUTHENTICATED, RequestFailure.NO_LANGUAGE)));
            }
        } catch (ProtocolException e) {
            answer(e.answer());
        } catch (RuntimeException fault) {
            refuse(request, fault); // of one request; the session goes on
        }
    }

    /** The device is known; it is told of the hall next. */
    void admitted(Identity identity) {
        who = identity;
        pass.opened();
        liveness.opened();
        requests.opened();
        intake.opened(gateway.rates().of(identity));
    }

    /** Answers the request that is being carried out; the next one follows. */
    void answer(RpcMessage message) {
        connection.send(message);
        requests.next();
    }

    void refuse(RpcMessage.Request request, Throwable cause) {
        answer(failure(request, cause));
    }

    /** Answers with a snapshot, from any thread; the next request waits until it is on its way. */
    void answerWhole(RpcMessage.Result result) {
        connection
                .sendWhole(result)
                .onComplete(sent -> context.runOnContext(ignored -> requests.next()));
    }

    /**
     * Answers, from any thread, that there is no snapshot, and ends the connection: a device that
     * does not know the hall begins anew.
     */
    void hallLost(RpcMessage.Request request, Throwable cause) {
        Throwable told =
                HallHost.mayPass(cause) ? RequestFailure.of(Reason.UNAVAILABLE, language()) : cause;
        connection.sendAndClose(failure(request, told));
    }

    /** What it says leads to nothing. */
    void ledToNothing() {
        intake.ledToNothing();
    }

    Context context() {
        return context;
    }

    private static RpcMessage failure(RpcMessage.Request request, Throwable cause) {
        if (cause instanceof RequestFailure refused) {
            return new RpcMessage.Failure(request.id(), refused.error());
        }
        LOG.error("Expected to carry out method={}, but it failed", request.method(), cause);
        return new RpcMessage.Failure(
                request.id(), RpcError.of(RpcError.INTERNAL_ERROR, "Internal error"));
    }

    private String language() {
        Identity identity = who;
        return identity == null ? RequestFailure.NO_LANGUAGE : identity.language();
    }

    private void ended() {
        gone = true;
        pass.leave();
        liveness.stop();
        requests.close();
        gateway.left(this, who);
    }

    /** Ends the connection, from any thread. */
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
    public Executor loop() {
        return connection.channel().eventLoop();
    }

    @Override
    public boolean gone() {
        return gone;
    }
}
