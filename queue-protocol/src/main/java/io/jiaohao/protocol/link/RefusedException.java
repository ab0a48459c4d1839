package io.jiaohao.protocol.link;

import io.jiaohao.protocol.rpc.RpcError;

/** The server answered with an error; nothing was changed. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RpcError error;

    public RefusedException(RpcError error) {
        super(error.message());
        this.error = error;
    }

    public RpcError error() {
        return error;
    }
}
