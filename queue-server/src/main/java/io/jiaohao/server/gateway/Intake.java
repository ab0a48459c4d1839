package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.LineFramer;
import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcCodec;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.server.limit.RateLimit;
import io.vertx.core.net.NetSocket;
import org.jspecify.annotations.Nullable;

/**
 * What comes in over one connection: cuts it into lines, reads them, and says which requests are
 * beyond the device's rate. Confined to the connection's context.
 */
final class Intake {
    private static final int MOST_NONSENSE = 20;

    private final DeviceSession session;
    private final Meters meters;
    private final Liveness liveness;
    private final LineFramer framer;
    private @Nullable RateLimit rate; // the device's, once it is known
    private int nonsense; // lines that led to nothing, before the device was known

    Intake(DeviceSession session, Meters meters, Liveness liveness, NetSocket socket) {
        this.session = session;
        this.meters = meters;
        this.liveness = liveness;
        this.framer = new LineFramer(LineFramer.MAX_LINE_TO_SERVER, this::line, this::oversized);
        socket.handler(framer);
    }

    /** The device is known: from now on its rate counts. */
    void opened(RateLimit ofDevice) {
        rate = ofDevice;
    }

    /** Nothing is read any more. */
    void close() {
        framer.close();
    }

    private void line(byte[] line) {
        liveness.heard();
        boolean allowed = rate == null || rate.allow();
        try {
            RpcMessage message = RpcCodec.decode(line);
            if (message instanceof RpcMessage.Request request) {
                requested(request, line.length, allowed);
            } else {
                ledToNothing();
            }
        } catch (ProtocolException e) {
            meters.badLine();
            if (allowed) {
                session.send(e.answer());
            }
            ledToNothing();
        }
    }

    private void requested(RpcMessage.Request request, int bytes, boolean allowed) {
        if (allowed) {
            session.add(request, bytes);
        } else {
            meters.slowedDown();
            session.tooFast(request);
        }
    }

    /** Who is not known may not go on so for ever. */
    void ledToNothing() {
        if (rate == null && ++nonsense >= MOST_NONSENSE) {
            session.hangUp(
                    Meters.Drop.NONSENSE,
                    RequestFailure.nameless(Reason.TOO_FAST, Saying.TOO_MUCH_NONSENSE));
        }
    }

    private void oversized() {
        meters.badLine();
        String rule = "Expected at most %d bytes a line".formatted(LineFramer.MAX_LINE_TO_SERVER);
        session.hangUp(
                Meters.Drop.LONG_LINE,
                new ProtocolException(RpcError.of(RpcError.INVALID_REQUEST, rule)).answer());
    }
}
