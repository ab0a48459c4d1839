package io.jiaohao.server.web;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.gateway.Messages;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program is answered whose request is not done (RFC 9457).
 *
 * @param type names the kind
 * @param title the kind, for a person
 * @param status of the answer
 * @param detail this very case, for a person
 * @param reason the kind in a word, as devices get it
 * @param retry whether the same request may be done when it is sent again
 * @param where the part of the request that is at fault: a JSON pointer into the body, or the name
 *     of a parameter; null for none
 * @param ticket id of the ticket that stands in the way; null for none
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        boolean retry,
        @Nullable String where,
        @Nullable String ticket) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_SECONDS = "1";

    /** A problem in that language, in the words of the detail. */
    public static Problem of(ProblemKind kind, String language, String detail) {
        return new Problem(
                kind.type(),
                Messages.title(language, kind),
                kind.status(),
                detail,
                kind.word(),
                kind.retry(),
                null,
                null);
    }

    public Problem at(@Nullable String part) {
        return new Problem(type, title, status, detail, reason, retry, part, ticket);
    }

    /** Because there is that ticket. */
    public Problem about(@Nullable String id) {
        return new Problem(type, title, status, detail, reason, retry, where, id);
    }

    /** The language that the asker wants most; Chinese where nothing is said. */
    public static String language(RoutingContext context) {
        List<LanguageHeader> wanted = context.acceptableLanguages();
        boolean any = wanted.isEmpty() || wanted.get(0).tag().equals("*");
        return any || Messages.isChinese(wanted.get(0).tag()) ? "zh-CN" : "en";
    }

    /** Answers with it, unless an answer has begun. */
    public void send(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        if (retry && !response.headers().contains("Retry-After")) {
            response.putHeader("Retry-After", RETRY_SECONDS);
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Content-Language", language(context))
                .putHeader("Cache-Control", "no-store")
                .end(WireJson.text(WireJson.MAPPER.valueToTree(this)));
    }
}
