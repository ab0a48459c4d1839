package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Push;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.LineFramer;
import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcCodec;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A queue server that says what its test told it to, on a real socket. Safe for any thread. */
final class ScriptedServer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final TestHall hall;
    private final Map<Method, Function<ObjectNode, Answer>> answers = new ConcurrentHashMap<>();
    private final Map<Method, List<ObjectNode>> asked = new ConcurrentHashMap<>();
    private final Set<NetSocket> sockets = ConcurrentHashMap.newKeySet();
    private NetServer server;
    private volatile int port;

    /** What a request is answered with. */
    sealed interface Answer {
        record Result(JsonNode node) implements Answer {}

        record Refusal(Reason reason, String sentence) implements Answer {}

        /** One of JSON-RPC's own errors. */
        record Error(int code, String sentence) implements Answer {}

        /** The connection breaks instead. */
        record Broken() implements Answer {}
    }

    ScriptedServer(TestHall hall) {
        this.hall = hall;
        on(Method.SESSION_OPEN, params -> new Answer.Result(hall.opened()));
        on(Method.SESSION_SNAPSHOT, params -> new Answer.Result(hall.opened()));
        on(
                Method.COUNTER_LINE,
                params ->
                        new Answer.Result(
                                TestHall.object("{\"seq\":0,\"next\":[],\"waiting\":[]}")));
        on(Method.TICKET_FIND, params -> new Answer.Refusal(Reason.UNKNOWN_TICKET, "没有这个号"));
        on(Method.SESSION_PING, params -> new Answer.Result(TestHall.object("{}")));
        start();
    }

    int port() {
        return port;
    }

    ScriptedServer on(Method method, Function<ObjectNode, Answer> answer) {
        answers.put(method, answer);
        return this;
    }

    /** The parameters of every request of that method so far. */
    List<ObjectNode> asked(Method method) {
        return List.copyOf(asked.getOrDefault(method, List.of()));
    }

    /** Listens; on the same port as before, if it has listened before. */
    void start() {
        server = vertx.createNetServer().connectHandler(this::serve);
        port = server.listen(port, "127.0.0.1").await().actualPort();
    }

    /** Goes away with all its connections. */
    void stop() {
        server.close().await();
        sockets.forEach(NetSocket::close);
    }

    /** Tells every session of the next event. */
    void push(ObjectNode event) {
        Buffer line = RpcCodec.encode(new RpcMessage.Notification(Push.HALL_EVENT, event));
        sockets.forEach(socket -> socket.write(line));
    }

    private void serve(NetSocket socket) {
        sockets.add(socket);
        socket.closeHandler(ignored -> sockets.remove(socket));
        socket.handler(
                new LineFramer(
                        LineFramer.MAX_LINE_TO_SERVER, line -> line(socket, line), socket::close));
    }

    private void line(NetSocket socket, byte[] line) {
        try {
            if (RpcCodec.decode(line) instanceof RpcMessage.Request request) {
                answer(socket, request);
            }
        } catch (ProtocolException e) {
            throw new AssertionError(e);
        }
    }

    private void answer(NetSocket socket, RpcMessage.Request request) {
        Method method = Method.byName(request.method()).orElseThrow();
        asked.computeIfAbsent(method, key -> new CopyOnWriteArrayList<>()).add(request.params());
        Answer answer = answers.get(method).apply(request.params());
        if (answer instanceof Answer.Result result) {
            socket.write(RpcCodec.encode(new RpcMessage.Result(request.id(), result.node())));
        } else if (answer instanceof Answer.Refusal refusal) {
            Reason reason = refusal.reason();
            RpcError error = RpcError.refused(reason.word(), reason.retry(), refusal.sentence());
            socket.write(RpcCodec.encode(new RpcMessage.Failure(request.id(), error)));
        } else if (answer instanceof Answer.Error error) {
            RpcError said = RpcError.of(error.code(), error.sentence());
            socket.write(RpcCodec.encode(new RpcMessage.Failure(request.id(), said)));
        } else {
            socket.close();
        }
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
