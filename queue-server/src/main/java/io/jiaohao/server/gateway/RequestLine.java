package io.jiaohao.server.gateway;

import io.jiaohao.protocol.rpc.RpcMessage;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * The requests of one session, carried out one after the other in the order they came. A device
 * that sends faster than it is served is not read for a while; one that is not known yet has none
 * waiting but those that came with its first. Confined to the connection's context.
 */
final class RequestLine {
    private static final int PAUSE_AT = 256;
    private static final int RESUME_AT = 64;
    private static final int PAUSE_AT_BYTES = 262_144;
    private static final int RESUME_AT_BYTES = 65_536;

    private record Waiting(RpcMessage.Request request, int bytes) {}

    private final NetSocket socket;
    private final Consumer<RpcMessage.Request> carryOut;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int waitingBytes; // as they came in
    private boolean open; // the device is known, and may have some waiting
    private boolean busy; // one is being carried out
    private boolean draining; // keeps answers given at once from recursing
    private boolean paused; // the socket is not read
    private boolean closed; // the connection is gone

    RequestLine(NetSocket socket, Consumer<RpcMessage.Request> carryOut) {
        this.socket = socket;
        this.carryOut = carryOut;
    }

    /**
     * @param bytes the length of its line
     */
    void add(RpcMessage.Request request, int bytes) {
        waiting.add(new Waiting(request, bytes));
        waitingBytes += bytes;
        drain();
        if (!paused && !closed && isFull()) {
            paused = true;
            socket.pause();
        }
    }

    private boolean isFull() {
        return waiting.size() >= (open ? PAUSE_AT : 1) || waitingBytes >= PAUSE_AT_BYTES;
    }

    private boolean isLow() {
        return waiting.size() <= (open ? RESUME_AT : 0) && waitingBytes <= RESUME_AT_BYTES;
    }

    /** The device is known. */
    void opened() {
        open = true;
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
            Waiting next = waiting.remove();
            waitingBytes -= next.bytes();
            carryOut.accept(next.request());
        }
        draining = false;
        if (paused && !closed && isLow()) {
            paused = false;
            socket.resume();
        }
    }

    /** What waits is dropped, and what still comes is read. */
    void close() {
        closed = true;
        waiting.clear();
        if (paused) {
            paused = false;
            socket.resume();
        }
    }
}
