package io.jiaohao.protocol.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/**
 * Bytes or a message that do not follow the protocol. Concerns the one session that sent them,
 * which is answered with {@link #answer()}.
 */
public final class ProtocolException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RpcMessage.Failure answer;

    /**
     * @param id the id of the request at fault; null of JSON when it cannot be known
     */
    public ProtocolException(JsonNode id, RpcError error) {
        super(error.message());
        this.answer = new RpcMessage.Failure(id, error);
    }

    /** A fault that belongs to no request. */
    public ProtocolException(RpcError error) {
        this(NullNode.getInstance(), error);
    }

    /** What the sender is told. */
    public RpcMessage.Failure answer() {
        return answer;
    }
}
