package io.jiaohao.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.vertx.core.Vertx;
import java.util.function.Consumer;

/**
 * Watches a connection: a session must be open within 10 s; after 10 s of silence the device is
 * asked; after 30 s it is gone. Confined to the connection's context.
 */
final class Liveness {
    private static final long CHECK_MILLIS = 1_000;
    private static final long OPEN_WITHIN_NANOS = 10_000_000_000L;
    private static final long PING_AFTER_NANOS = 10_000_000_000L;
    private static final long DEAD_AFTER_NANOS = 30_000_000_000L;

    private final Vertx vertx;
    private final long timer;
    private final Consumer<RpcMessage> send;
    private final Consumer<Meters.Drop> drop;
    private final long beganNanos = System.nanoTime();
    private long heardNanos = beganNanos; // when the last line came
    private long pings; // counts the questions
    private boolean asked; // since the last line
    private boolean open; // the session is

    Liveness(Vertx vertx, Consumer<RpcMessage> send, Consumer<Meters.Drop> drop) {
        this.vertx = vertx;
        this.send = send;
        this.drop = drop;
        this.timer = vertx.setPeriodic(CHECK_MILLIS, ignored -> check());
    }

    void heard() {
        heardNanos = System.nanoTime();
        asked = false;
    }

    void opened() {
        open = true;
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void check() {
        long now = System.nanoTime();
        boolean tooLate = !open && now - beganNanos > OPEN_WITHIN_NANOS;
        if (tooLate || now - heardNanos > DEAD_AFTER_NANOS) {
            drop.accept(tooLate ? Meters.Drop.UNOPENED : Meters.Drop.SILENT);
        } else if (open && !asked && now - heardNanos > PING_AFTER_NANOS) {
            asked = true;
            send.accept(ping(++pings));
        }
    }

    private static RpcMessage ping(long id) {
        return new RpcMessage.Request(
                TextNode.valueOf("ping-" + id),
                Method.SESSION_PING.word(),
                JsonNodeFactory.instance.objectNode());
    }
}
