package io.jiaohao.server.web.access;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.AuditAction;
import io.jiaohao.server.web.WebPart;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does with the own session. Any thread.
 *
 * <pre>
 * GET  /session             who is signed in
 * POST /session/password    {old, password, to?} → {to}, and a new cookie: all other sessions end
 * POST /sign-out            {everywhere?}
 * </pre>
 *
 * @param hashing on workers of its own: guesses keep nobody else waiting
 * @param usual the hall of pages that name none
 */
record SessionPart(
        SiteAccess site,
        SessionBook book,
        OwnPassword password,
        Waiting waiting,
        Crowded hashing,
        HallId usual)
        implements WebPart {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    /** What became of the password, with the cookie of the new session. */
    private record Renewed(OwnPassword.Change change, @Nullable String token) {}

    @Override
    public void mount(Router router) {
        router.get("/session").handler(site.needsSession()).handler(SessionPart::session);
        router.post("/session/password")
                .handler(site.needsSession())
                .handler(body())
                .handler(this::changePassword);
        router.post("/sign-out")
                .handler(site.needsSession())
                .handler(body())
                .handler(this::signOut);
    }

    private static BodyHandler body() {
        return BodyHandler.create(false)
                .setMergeFormAttributes(false)
                .setBodyLimit(SignInPart.MAX_BODY_BYTES);
    }

    private static void session(RoutingContext context) {
        Answers.json(context, OK, SignedIn.of(context).shown());
    }

    private void changePassword(RoutingContext context) {
        JsonObject input = Inputs.read(context);
        OwnPassword.Wish wish =
                new OwnPassword.Wish(Inputs.text(input, "old"), Inputs.text(input, "password"));
        SignedIn who = SignedIn.of(context);
        Peer peer = Peer.of(context);
        hashing.then(
                context,
                () -> {
                    OwnPassword.Change change = password.change(who, wish, peer);
                    return new Renewed(change, renew(change.account()));
                },
                renewed -> answer(context, input, renewed));
    }

    private @Nullable String renew(@Nullable Account account) {
        if (account == null) {
            return null;
        }
        book.sessions().closeAll(account.id());
        return book.sessions().open(account);
    }

    private void answer(RoutingContext context, JsonObject input, Renewed renewed) {
        Account account = renewed.change().account();
        if (account == null || renewed.token() == null) {
            refuse(context, renewed.change());
            return;
        }
        book.check().give(context, renewed.token());
        String to = Landing.of(Inputs.maybe(input, "to"), account.person(), usual);
        Answers.json(context, OK, Map.of("to", to));
    }

    private static void refuse(RoutingContext context, OwnPassword.Change change) {
        OwnPassword.Reason why = change.why() == null ? OwnPassword.Reason.WRONG : change.why();
        if (why == OwnPassword.Reason.LOCKED_OUT) {
            Answers.lockedOut(context, change.left());
        } else {
            Answers.json(context, UNPROCESSABLE, Map.of("reason", WireJson.word(why)));
        }
    }

    private void signOut(RoutingContext context) {
        boolean everywhere = Inputs.flag(Inputs.read(context), "everywhere");
        SignedIn who = SignedIn.of(context);
        Peer peer = Peer.of(context);
        waiting.then(
                context,
                () -> {
                    book.sessions().close(who.token());
                    if (everywhere) {
                        book.sessions().closeAll(who.account().id());
                    }
                    book.note(who.account(), peer, AuditAction.SIGN_OUT);
                    return everywhere;
                },
                done -> {
                    book.check().takeBack(context);
                    Answers.json(context, OK, Map.of());
                });
    }
}
