package io.jiaohao.server.push;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.Executor;

/**
 * Somebody who is told everything that happens in a hall. Methods may be called from any thread.
 */
public interface Follower {
    /** What it is; displays are not told of waiting tickets in a snapshot. */
    DeviceKind kind();

    /**
     * Tells what happened.
     *
     * @param line the same as a line of the wire, made once for all followers
     */
    void push(RpcMessage.Notification told, Buffer line);

    /** Where it is told: the event loop of its connection. */
    Executor loop();

    /** Whether it has gone away; from then on it is told nothing. */
    boolean gone();
}
