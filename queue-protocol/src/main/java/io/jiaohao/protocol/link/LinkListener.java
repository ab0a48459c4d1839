package io.jiaohao.protocol.link;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.RpcError;

/** Hears what happens on a {@link DeviceLink}; always called on the link's own context. */
public interface LinkListener {
    /**
     * A session is open and the mirror is fresh.
     *
     * @param opened the answer to {@code session.open}
     */
    default void linkUp(HallMirror mirror, ObjectNode opened) {}

    /** The mirror changed: an event, a tick or a new snapshot. */
    default void hallChanged(HallMirror mirror) {}

    /** The connection is lost or could not be made; the link tries again by itself. */
    default void linkDown(String why) {}

    /** The server refused the session; the link tries again, for a person may mend it there. */
    default void linkRefused(RpcError error) {}
}
