package io.jiaohao.server.gateway;

import com.fasterxml.jackson.databind.node.NullNode;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.server.domain.command.Decision;
import io.jiaohao.server.domain.command.Refusal;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.holder.InvalidPapersException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that is answered with an error; carries no stack trace, for it is no fault of ours. */
public final class RequestFailure extends Exception {
    /** Of sentences for somebody whose language is not known. */
    public static final String NO_LANGUAGE = "zh-CN";

    private static final long serialVersionUID = 1L;

    private final transient RpcError error;
    private final transient @Nullable Refusal refusal;

    private RequestFailure(RpcError error) {
        this(error, null);
    }

    private RequestFailure(RpcError error, @Nullable Refusal refusal) {
        super(error.message(), null, false, false);
        this.error = error;
        this.refusal = refusal;
    }

    public RpcError error() {
        return error;
    }

    /** What the hall itself refused it for; empty when it did not come so far. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    static RequestFailure of(RpcError error) {
        return new RequestFailure(error);
    }

    /** One of the gateway's own reasons. */
    static RequestFailure of(Reason reason, String language) {
        return refused(reason, Messages.text(language, reason));
    }

    /**
     * A clerk who may not sign in.
     *
     * @param left how long no pin is looked at; zero when the next one is
     */
    static RequestFailure wrongPin(Duration left, String language) {
        return left.isZero()
                ? of(Reason.WRONG_PIN, language)
                : refused(Reason.WRONG_PIN, Saying.lockedOut(left, language));
    }

    /** What somebody is told whose language is not known, in answer to no request. */
    static RpcMessage.Failure nameless(Reason reason, Saying sentence) {
        return new RpcMessage.Failure(
                NullNode.getInstance(),
                refused(reason, Messages.text(NO_LANGUAGE, sentence)).error());
    }

    /** One of the gateway's own reasons, in other words. */
    static RequestFailure refused(Reason reason, String sentence) {
        return new RequestFailure(RpcError.refused(reason.word(), reason.retry(), sentence));
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
            return new RequestFailure(RpcError.of(RpcError.INVALID_PARAMS, message), refusal);
        }
        Reason reason = Reason.valueOf(refusal.kind().name());
        RpcError error = RpcError.refused(reason.word(), reason.retry(), message);
        TicketId about = rejected.about();
        return new RequestFailure(about == null ? error : error.about(about.value()), refusal);
    }
}
