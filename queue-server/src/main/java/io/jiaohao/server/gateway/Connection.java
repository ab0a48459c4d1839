package io.jiaohao.server.gateway;

import io.jiaohao.protocol.rpc.RpcCodec;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.server.limit.PeerAddress;
import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
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

    /** How long a snapshot may take to be read. */
    static final long WHOLE_WITHIN_SECONDS = 60;

    private static final long LINGER_MILLIS = 2_000;
    private static final long LAST_WORD_MILLIS = 100;

    private final NetSocket socket;
    private final Meters meters;
    private final String address;
    private final AtomicLong unsent = new AtomicLong();

    Connection(NetSocket socket, Meters meters) {
        this.socket = socket;
        this.meters = meters;
        this.address = PeerAddress.of(channel().remoteAddress());
    }

    void send(RpcMessage message) {
        send(RpcCodec.encode(message));
    }

    void send(Buffer line) {
        int bytes = line.length();
        if (unsent.addAndGet(bytes) > MAX_UNSENT_BYTES) {
            drop(Meters.Drop.SLOW_READER);
            return;
        }
        socket.write(line).onComplete(ignored -> unsent.addAndGet(-bytes));
    }

    /** Sends a snapshot, which may be as long as it is, but has to be read in a while. */
    Future<Void> sendWhole(RpcMessage message) {
        var deadline =
                channel()
                        .eventLoop()
                        .schedule(
                                () -> drop(Meters.Drop.SLOW_READER),
                                WHOLE_WITHIN_SECONDS,
                                TimeUnit.SECONDS);
        return socket.write(RpcCodec.encode(message)).onComplete(ignored -> deadline.cancel(false));
    }

    /**
     * Sends a last line and closes. What the peer still sends is read and dropped for a while, for
     * to close upon unread bytes would take the last line from it too.
     */
    void sendAndClose(RpcMessage message) {
        socket.write(RpcCodec.encode(message)).onComplete(ignored -> endOutput());
        closeAfter(LINGER_MILLIS);
    }

    /** Sends a last line, should there be room for it, and closes without lingering. */
    void sendAndCut(RpcMessage message) {
        socket.write(RpcCodec.encode(message)).onComplete(ignored -> close());
        closeAfter(LAST_WORD_MILLIS);
    }

    private void endOutput() {
        SslHandler tls = channel().pipeline().get(SslHandler.class);
        if (tls != null) {
            tls.closeOutbound();
        } else if (channel() instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
        }
    }

    private void closeAfter(long millis) {
        channel().eventLoop().schedule(this::close, millis, TimeUnit.MILLISECONDS);
    }

    /** Tells its peer from others. */
    String address() {
        return address;
    }

    Channel channel() {
        return ((NetSocketInternal) socket).channelHandlerContext().channel();
    }

    /** Closes for a reason that is counted. */
    void drop(Meters.Drop why) {
        if (channel().isOpen()) {
            meters.dropped(why);
            close();
        }
    }

    /**
     * Closes at once: an ordinary close waits until the reader has taken what is unsent, and one
     * that TLS knows of for the reader's consent.
     */
    void close() {
        Channel.Unsafe unsafe = channel().unsafe();
        channel().eventLoop().execute(() -> unsafe.close(unsafe.voidPromise()));
    }
}
