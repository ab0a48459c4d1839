package io.jiaohao.server.web.access;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.AuditAction;
import io.jiaohao.server.web.SitePart;
import io.jiaohao.server.web.WebPart;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signing in. Any thread.
 *
 * <pre>
 * GET  /sign-in             the page; ?to=PATH is where to go after
 * POST /sign-in             {id, password, to?} → {to, passwordToChange}, and the cookie
 * </pre>
 *
 * @param hashing on workers of its own: guesses keep nobody else waiting
 * @param usual the hall of pages that name none
 */
record SignInPart(SignIn signIn, SessionBook book, OwnPages pages, Crowded hashing, HallId usual)
        implements WebPart {
    static final int MAX_BODY_BYTES = 4_096;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** Who came in, with the cookie of the new session. */
    private record Entered(SignIn.Answer answer, @Nullable String token) {}

    @Override
    public void mount(Router router) {
        router.get("/sign-in").handler(SitePart.page("sign-in.html"));
        router.post("/sign-in")
                .handler((Guard) this::guard)
                .handler(
                        BodyHandler.create(false)
                                .setMergeFormAttributes(false)
                                .setBodyLimit(MAX_BODY_BYTES))
                .handler(this::signIn);
    }

    /** Nobody is signed in yet whose token could tell: only pages of the site may ask, in JSON. */
    private void guard(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader("content-type");
        if (type != null && type.startsWith("application/json") && pages.ask(request)) {
            context.next();
        } else {
            Answers.refuse(context, Denial.FOREIGN_REQUEST);
        }
    }

    private void signIn(RoutingContext context) {
        JsonObject input = Inputs.read(context);
        String id = Inputs.text(input, "id");
        String password = Inputs.text(input, "password");
        Peer peer = Peer.of(context);
        @Nullable String before = SessionCheck.sent(context);
        hashing.then(
                context,
                () -> {
                    SignIn.Answer answer = signIn.check(id, password, peer);
                    return new Entered(answer, enter(answer.account(), peer, before));
                },
                entered -> answer(context, input, entered));
    }

    /** The session that the browser had before ends: whoever else knows its cookie has nothing. */
    private @Nullable String enter(@Nullable Account account, Peer peer, @Nullable String before) {
        if (account == null) {
            return null;
        }
        if (before != null) {
            book.sessions().close(before);
        }
        book.note(account, peer, AuditAction.SIGN_IN);
        return book.sessions().open(account);
    }

    private void answer(RoutingContext context, JsonObject input, Entered entered) {
        Account account = entered.answer().account();
        if (account == null || entered.token() == null) {
            refuse(context, entered.answer());
            return;
        }
        book.check().give(context, entered.token());
        String to = Landing.of(Inputs.maybe(input, "to"), account.person(), usual);
        Answers.json(context, OK, Map.of("to", to, "passwordToChange", account.oneTime()));
    }

    private static void refuse(RoutingContext context, SignIn.Answer answer) {
        SignIn.Reason reason = answer.reason() == null ? SignIn.Reason.WRONG : answer.reason();
        Map<String, String> why = Map.of("reason", WireJson.word(reason));
        switch (reason) {
            case WRONG -> Answers.json(context, UNAUTHORIZED, why);
            case LOCKED -> Answers.json(context, FORBIDDEN, why);
            case LOCKED_OUT -> Answers.lockedOut(context, answer.left());
        }
    }
}
