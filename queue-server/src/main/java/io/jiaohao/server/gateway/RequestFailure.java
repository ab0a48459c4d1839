package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.server.domain.command.Decision;
import io.jiaohao.server.domain.command.Refusal;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.holder.InvalidPapersException;

/** A request that is answered with an error; carries no stack trace, for it is no fault of ours. */
final class RequestFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RpcError error;

    private RequestFailure(RpcError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    RpcError error() {
        return error;
    }

    static RequestFailure of(RpcError error) {
        return new RequestFailure(error);
    }

    /** One of the gateway's own reasons. */
    static RequestFailure of(Reason reason, String language) {
        return new RequestFailure(
                RpcError.refused(reason.word(), reason.retry(), Messages.text(language, reason)));
    }

    /** A person's number that cannot be right; the sentence does not repeat it. */
    static RequestFailure of(InvalidPapersException invalid, String language) {
        String message = Messages.text(language, invalid.fault(), invalid.details());
        return new RequestFailure(RpcError.of(RpcError.INVALID_PARAMS, message));
    }

    /** What the domain refused. */
    static RequestFailure of(Decision.Rejected rejected, String language) {
        Refusal refusal = rejected.refusal();
        String message = Messages.text(language, rejected);
        if (refusal.kind() == Refusal.Kind.INVALID_PARAMS) {
            return new RequestFailure(RpcError.of(RpcError.INVALID_PARAMS, message));
        }
        Reason reason = Reason.valueOf(refusal.kind().name());
        RpcError error = RpcError.refused(reason.word(), reason.retry(), message);
        TicketId about = rejected.about();
        return new RequestFailure(about == null ? error : error.about(about.value()));
    }
}
