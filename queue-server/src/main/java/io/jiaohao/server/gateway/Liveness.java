package io.jiaohao.server.gateway;

import io.vertx.core.Vertx;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

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
    private final LongConsumer ping;
    private final Consumer<Meters.Drop> drop;
    private final long beganNanos = System.nanoTime();
    private long heardNanos = beganNanos; // when the last line came
    private long pings; // counts the questions
    private boolean asked; // since the last line
    private boolean open; // the session is

    Liveness(Vertx vertx, LongConsumer ping, Consumer<Meters.Drop> drop) {
        this.vertx = vertx;
        this.ping = ping;
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
            ping.accept(++pings);
        }
    }
}
