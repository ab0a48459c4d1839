package io.jiaohao.protocol.rpc;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The {@code error} member of an answer.
 *
 * @param code JSON-RPC's own, or {@link #REFUSED} with the reason in {@code data}
 * @param message a sentence for a person, in the session's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RpcError(int code, String message, @Nullable Data data) {
    public static final int PARSE_ERROR = -32700;
    public static final int INVALID_REQUEST = -32600;
    public static final int METHOD_NOT_FOUND = -32601;
    public static final int INVALID_PARAMS = -32602;
    public static final int INTERNAL_ERROR = -32603;
    public static final int REFUSED = -32000;

    /**
     * Why the application refused.
     *
     * @param reason one of PROTOCOL.md's reasons, e.g. {@code wrong_state}
     * @param retry whether the same request may succeed when sent again
     * @param ticket id of the ticket that stands in the way; null for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Data(String reason, boolean retry, @Nullable String ticket) {}

    public static RpcError of(int code, String message) {
        return new RpcError(code, message, null);
    }

    public static RpcError refused(String reason, boolean retry, String message) {
        return new RpcError(REFUSED, message, new Data(reason, retry, null));
    }

    /** The same refusal, because there is that ticket. */
    public RpcError about(String ticket) {
        return new RpcError(code, message, new Data(reason(), retry(), ticket));
    }

    /** The application's reason, or an empty text for JSON-RPC's own errors. */
    public String reason() {
        return data == null ? "" : data.reason();
    }

    public boolean retry() {
        return data != null && data.retry();
    }
}
