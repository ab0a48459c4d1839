package io.jiaohao.server.web.api;

import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.domain.command.Refusal;
import io.jiaohao.server.gateway.Messages;
import io.jiaohao.server.gateway.RequestFailure;
import io.jiaohao.server.web.Problem;
import io.jiaohao.server.web.ProblemKind;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever went wrong with a request, as a problem. Any thread. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int TOO_LARGE = 413;
    private static final int SERVER_FAULTS = 500;

    private Problems() {}

    /** The outer edge of a request. */
    static void answer(RoutingContext context) {
        if (context.response().headWritten()) {
            context.response().reset(); // the asker sees that there was to be more
        } else {
            problem(context, Problem.language(context)).send(context);
        }
    }

    private static Problem problem(RoutingContext context, String language) {
        Throwable cause = context.failure();
        if (cause instanceof ApiFailure failure) {
            return failure.problem(language);
        }
        if (cause instanceof RequestFailure refused) {
            return refused(refused, language);
        }
        if (cause != null && HallHost.mayPass(cause)) {
            LOG.warn("Expected to answer {}, but {}", context.normalizedPath(), cause.toString());
            return Problem.of(
                    ProblemKind.UNAVAILABLE, language, Messages.text(language, Reason.UNAVAILABLE));
        }
        return ofStatus(context, cause).problem(language);
    }

    /** What the web server itself found. */
    private static ApiFailure ofStatus(RoutingContext context, @Nullable Throwable cause) {
        int status = context.statusCode();
        if (status == TOO_LARGE) {
            return Complaint.BODY_TOO_LARGE.at("");
        }
        if (status > 0 && status < SERVER_FAULTS) {
            return Complaint.BODY_UNREADABLE.at("");
        }
        LOG.error("Expected to answer {}, but it failed", context.normalizedPath(), cause);
        return Complaint.REQUEST_FAILED.at("");
    }

    private static Problem refused(RequestFailure refused, String language) {
        RpcError error = refused.error();
        RpcError.Data data = error.data();
        return Problem.of(kind(refused), language, error.message())
                .about(data == null ? null : data.ticket());
    }

    private static ProblemKind kind(RequestFailure refused) {
        if (refused.refusal().equals(Optional.of(Refusal.REQUEST_REUSED))) {
            return ProblemKind.KEY_REUSED;
        }
        return switch (refused.error().code()) {
            case RpcError.INVALID_PARAMS -> ProblemKind.INVALID_PARAMS;
            case RpcError.REFUSED ->
                    ProblemKind.of(refused.error().reason()).orElse(ProblemKind.WRONG_STATE);
            default -> ProblemKind.INTERNAL;
        };
    }
}
