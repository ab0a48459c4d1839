package io.jiaohao.server.gateway;

import io.jiaohao.protocol.rpc.RpcCodec;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The sending side of a socket: counts what the reader has not taken yet and drops a reader that is
 * too slow. Any thread may send; lines of one thread keep their order.
 */
final class Connection {
    /** What may be unsent, not counting snapshots. */
    static final long MAX_UNSENT_BYTES = 1_048_576;

    private static final long LINGER_MILLIS = 2_000;

    private final NetSocket socket;
    private final AtomicLong unsent = new AtomicLong();

    Connection(NetSocket socket) {
        this.socket = socket;
    }

    void send(RpcMessage message) {
        send(RpcCodec.encode(message));
    }

    void send(Buffer line) {
        int bytes = line.length();
        if (unsent.addAndGet(bytes) > MAX_UNSENT_BYTES) {
            close();
            return;
        }
        socket.write(line).onComplete(ignored -> unsent.addAndGet(-bytes));
    }

    /** Sends a snapshot, which may be as long as it is. */
    Future<Void> sendWhole(RpcMessage message) {
        return socket.write(RpcCodec.encode(message));
    }

    /**
     * Sends a last line and closes. What the peer still sends is read and dropped for a while, for
     * to close upon unread bytes would take the last line from it too.
     */
    void sendAndClose(RpcMessage message) {
        socket.write(RpcCodec.encode(message)).onComplete(ignored -> endOutput());
    }

    private void endOutput() {
        if (channel().channel() instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
        }
        channel().executor().schedule(this::close, LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private ChannelHandlerContext channel() {
        return ((NetSocketInternal) socket).channelHandlerContext();
    }

    /** Closes at once: an ordinary close waits until the reader has taken what is unsent. */
    void close() {
        channel().close();
    }
}
