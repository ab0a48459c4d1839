package io.jiaohao.server.web.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.gateway.Messages;
import io.jiaohao.server.web.Problem;
import io.jiaohao.server.web.ProblemKind;
import io.jiaohao.server.web.SitePart;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers of JSON, which nobody keeps. */
public final class Answers {
    private static final String TYPE = "content-type";
    private static final long ALMOST_A_SECOND = 999; // ms: who waits so long is never too early
    private static final int TOO_MANY = 429;

    private Answers() {}

    /** What a page reads of a refusal. */
    private record Refused(String reason, String message) {}

    /**
     * @param seconds after which a guess is heard again
     */
    private record LockedOut(String reason, long seconds) {}

    public static void json(RoutingContext context, int status, Object body) {
        write(context, status, "application/json", body);
    }

    /** Says to a page why not; a browser that wants a page is shown the sentence. */
    public static void refuse(RoutingContext context, Denial why) {
        String language = language(context);
        if (wantsPage(context)) {
            SitePart.secured(context.response(), "no-store")
                    .setStatusCode(why.status())
                    .putHeader(TYPE, "text/html; charset=utf-8")
                    .end(RefusedPage.of(language, why));
        } else {
            json(context, why.status(), new Refused(why.word(), Messages.text(language, why)));
        }
    }

    /** Says to a page that too many passwords were wrong. */
    static void lockedOut(RoutingContext context, Duration left) {
        long seconds = left.plusMillis(ALMOST_A_SECOND).toSeconds();
        context.response().putHeader("retry-after", String.valueOf(seconds));
        json(context, TOO_MANY, new LockedOut("locked_out", seconds));
    }

    /** Says to a program why not. */
    static void problem(RoutingContext context, Denial why) {
        if (why.status() == Denial.NOT_SIGNED_IN.status()) {
            context.response().putHeader("www-authenticate", "Bearer realm=\"jiaohao\"");
        }
        String language = Problem.language(context);
        Problem.of(kind(why), language, Messages.text(language, why)).send(context);
    }

    private static ProblemKind kind(Denial why) {
        return switch (why) {
            case NOT_SIGNED_IN, NO_SUCH_API_KEY -> ProblemKind.UNAUTHENTICATED;
            case PASSWORD_TO_CHANGE, NOT_PERMITTED, FOREIGN_REQUEST, SCOPE_MISSING, OTHER_HALL ->
                    ProblemKind.NOT_ALLOWED;
            case TOO_OFTEN -> ProblemKind.TOO_FAST;
            case ACCESS_UNKNOWN -> ProblemKind.UNAVAILABLE;
        };
    }

    static boolean wantsPage(RoutingContext context) {
        return OwnPages.isReading(context.request())
                && Objects.requireNonNullElse(context.request().getHeader(HttpHeaders.ACCEPT), "")
                        .contains("text/html");
    }

    private static String language(RoutingContext context) {
        @Nullable String language = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return language == null ? "en" : language;
    }

    private static void write(RoutingContext context, int status, String type, Object body) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader(TYPE, type)
                    .putHeader("cache-control", "no-store")
                    .end(WireJson.MAPPER.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected to write an answer as JSON", e);
        }
    }
}
