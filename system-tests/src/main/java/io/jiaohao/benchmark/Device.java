package io.jiaohao.benchmark;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A played device with an open session: asks one thing after the other and hears what happens in
 * its hall. Confined to its loop's thread, save what says otherwise.
 */
final class Device implements Wire.Reader {
    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":{%s}}\n";
    private static final String OPEN =
            "\"protocol\":1,\"device\":\"%s\",\"kind\":\"%s\",\"key\":\"demo-%s\",\"hall\":\"%s\"";
    private static final byte[] ID = "\"id\":\"".getBytes(StandardCharsets.UTF_8);
    private static final AtomicLong REQUESTS = new AtomicLong(System.currentTimeMillis() << 20);

    /**
     * Who it is.
     *
     * @param kind {@code kiosk}, {@code terminal} or {@code display}
     * @param number among those of its kind, over all halls
     */
    record Name(String hall, String kind, int number) {
        String id() {
            return kind + "-" + number;
        }
    }

    private final Name name;
    private final Consumer<Line> told;
    private final CompletableFuture<Device> opened = new CompletableFuture<>();
    private @Nullable Wire wire; // set once it is connected
    private @Nullable Consumer<Line> answered; // what to do with the answer that is on its way
    private long lastId; // of its requests

    private Device(Name name, Consumer<Line> told) {
        this.name = name;
        this.told = told;
    }

    /** Connects and opens the session; from any thread but the loop's. */
    static CompletableFuture<Device> open(
            WireLoop loop, InetSocketAddress server, Name name, Consumer<Line> told) {
        Device device = new Device(name, told);
        loop.connect(server, device);
        return device.opened;
    }

    @Override
    public void connected(Wire connected) {
        wire = connected;
        String id = name.id();
        ask(
                "session.open",
                OPEN.formatted(id, name.kind(), id, name.hall()),
                line -> opened.complete(this));
    }

    Name name() {
        return name;
    }

    /** Asks for a change under a request of its own. */
    void change(String method, String params, Consumer<Line> then) {
        String request = "\"request\":\"" + REQUESTS.incrementAndGet() + '"';
        ask(method, params.isEmpty() ? request : params + ',' + request, then);
    }

    private void ask(String method, String params, Consumer<Line> then) {
        answered = then;
        send(CALL.formatted(++lastId, method, params));
    }

    private void send(String line) {
        if (wire != null) {
            wire.send(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void read(Line line) {
        if (line.isTold()) {
            told.accept(line);
        } else if (line.isPing()) {
            send(
                    "{\"jsonrpc\":\"2.0\",\"id\":\"%s\",\"result\":{}}\n"
                            .formatted(line.textAfter(ID)));
        } else if (answered != null) {
            Consumer<Line> then = answered;
            answered = null;
            if (!opened.isDone() && !line.isDone()) {
                opened.completeExceptionally(new IllegalStateException(line.toString()));
            }
            then.accept(line);
        }
    }

    @Override
    public void ended() {
        opened.completeExceptionally(new IllegalStateException(name + " was disconnected"));
    }

    /** From any thread but the loop's. */
    void close(WireLoop loop) {
        loop.ask(
                () -> {
                    if (wire != null) {
                        wire.close();
                    }
                    return true;
                });
    }
}
