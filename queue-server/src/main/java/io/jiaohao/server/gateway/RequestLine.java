package io.jiaohao.server.gateway;

import io.jiaohao.protocol.rpc.RpcMessage;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * The requests of one session, carried out one after the other in the order they came. A device
 * that sends faster than it is served is not read for a while. Confined to the connection's
 * context.
 */
final class RequestLine {
    private static final int PAUSE_AT = 256;
    private static final int RESUME_AT = 64;

    private final NetSocket socket;
    private final Consumer<RpcMessage.Request> carryOut;
    private final Deque<RpcMessage.Request> waiting = new ArrayDeque<>();
    private boolean busy; // one is being carried out
    private boolean draining; // keeps answers given at once from recursing
    private boolean paused; // the socket is not read
    private boolean closed; // the connection is gone

    RequestLine(NetSocket socket, Consumer<RpcMessage.Request> carryOut) {
        this.socket = socket;
        this.carryOut = carryOut;
    }

    void add(RpcMessage.Request request) {
        waiting.add(request);
        if (!paused && waiting.size() >= PAUSE_AT) {
            paused = true;
            socket.pause();
        }
        drain();
    }

    /** The one that was being carried out is answered. */
    void next() {
        busy = false;
        drain();
    }

    private void drain() {
        if (draining) {
            return;
        }
        draining = true;
        while (!busy && !closed && !waiting.isEmpty()) {
            busy = true;
            carryOut.accept(waiting.remove());
        }
        draining = false;
        if (paused && !closed && waiting.size() <= RESUME_AT) {
            paused = false;
            socket.resume();
        }
    }

    void close() {
        closed = true;
        waiting.clear();
    }
}
