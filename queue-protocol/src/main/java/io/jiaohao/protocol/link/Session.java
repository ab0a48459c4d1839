package io.jiaohao.protocol.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Push;
import io.jiaohao.protocol.message.Trace;
import io.jiaohao.protocol.rpc.LineFramer;
import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcCodec;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a server, from connect to close: reads its lines, keeps the mirror up to date,
 * asks for a snapshot when an event is missing, and notices silence. Confined to the link's
 * context.
 */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final long CHECK_MILLIS = 1_000;
    private static final long PING_AFTER_NANOS = 10_000_000_000L;
    private static final long DEAD_AFTER_NANOS = 30_000_000_000L;

    private final Conversation conversation;
    private final Consumer<HallMirror> onChange;
    private final List<ObjectNode> early =
            new ArrayList<>(); // events while the mirror is not ready
    private @Nullable HallMirror mirror; // null until the session is open
    private boolean resyncing; // a snapshot is on its way
    private boolean pinged; // since the last line
    private long heardNanos = System.nanoTime(); // when the last line came

    Session(
            Vertx vertx,
            NetSocket socket,
            BiConsumer<Session, String> onEnd,
            Consumer<HallMirror> onChange) {
        this.conversation = new Conversation(socket);
        this.onChange = onChange;
        long timer = vertx.setPeriodic(CHECK_MILLIS, ignored -> checkSilence());
        socket.handler(
                new LineFramer(LineFramer.MAX_LINE_TO_DEVICE, this::line, conversation::close));
        socket.exceptionHandler(cause -> conversation.close());
        socket.closeHandler(
                ignored -> {
                    vertx.cancelTimer(timer);
                    conversation.end();
                    onEnd.accept(this, "the connection was lost");
                });
    }

    Future<JsonNode> ask(Method method, ObjectNode params) {
        return conversation.ask(method.word(), params);
    }

    /** From now on events change this mirror. */
    void follow(HallMirror fresh) {
        mirror = fresh;
        drainEarly();
    }

    void close() {
        conversation.close();
    }

    private void line(byte[] line) {
        heardNanos = System.nanoTime();
        pinged = false;
        try {
            handle(RpcCodec.decode(line));
        } catch (ProtocolException e) {
            LOG.warn("Expected to read the server's line, but {}", e.getMessage());
        }
    }

    private void handle(RpcMessage message) {
        if (message instanceof RpcMessage.Result result) {
            conversation.answered(result);
        } else if (message instanceof RpcMessage.Failure failure) {
            refused(failure);
        } else if (message instanceof RpcMessage.Request request) {
            answer(request);
        } else if (message instanceof RpcMessage.Notification notification) {
            notified(notification);
        }
    }

    private void refused(RpcMessage.Failure failure) {
        if (failure.id().isNull()) {
            LOG.warn("the server says: {}", failure.error().message()); // it closes
        } else {
            conversation.refused(failure);
        }
    }

    private void answer(RpcMessage.Request request) {
        if (request.method().equals(Method.SESSION_PING.word())) {
            ObjectNode time =
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("time", OffsetDateTime.now().toString());
            conversation.send(new RpcMessage.Result(request.id(), time));
        } else {
            conversation.send(
                    new RpcMessage.Failure(
                            request.id(),
                            RpcError.of(RpcError.METHOD_NOT_FOUND, request.method())));
        }
    }

    private void notified(RpcMessage.Notification notification) {
        ObjectNode params = notification.params();
        if (notification.method().equals(Push.HALL_EVENT)) {
            event(params);
        } else if (notification.method().equals(Push.HALL_TICK)) {
            tick(params);
        }
    }

    private void event(ObjectNode event) {
        long seq = event.path("seq").asLong();
        if (mirror == null || resyncing) {
            early.add(event);
        } else if (mirror.expects(seq)) {
            mirror.apply(event);
            Trace.in(event).ifPresent(trace -> trace.passed(Trace.Hop.HEARD, "seq={}", seq));
            onChange.accept(mirror);
        } else if (seq > mirror.seq()) {
            early.add(event);
            resync();
        }
    }

    private void tick(ObjectNode tick) {
        if (mirror == null || resyncing) {
            return;
        }
        if (tick.path("seq").asLong() > mirror.seq()) {
            resync();
        }
        mirror.tick(tick);
        onChange.accept(mirror);
    }

    private void resync() {
        resyncing = true;
        ask(Method.SESSION_SNAPSHOT, JsonNodeFactory.instance.objectNode())
                .onSuccess(this::replaceMirror)
                .onFailure(cause -> close());
    }

    private void replaceMirror(JsonNode whole) {
        resyncing = false;
        if (mirror != null) {
            mirror.replace(whole);
            drainEarly();
            onChange.accept(mirror);
        }
    }

    private void drainEarly() {
        List<ObjectNode> events = List.copyOf(early);
        early.clear();
        events.forEach(this::event);
    }

    private void checkSilence() {
        long silence = System.nanoTime() - heardNanos;
        if (silence > DEAD_AFTER_NANOS) {
            close();
        } else if (silence > PING_AFTER_NANOS && !pinged && !conversation.isOver()) {
            pinged = true;
            ask(Method.SESSION_PING, JsonNodeFactory.instance.objectNode());
        }
    }
}
