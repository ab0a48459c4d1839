package io.jiaohao.server.web.access;

import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.People;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows who a browser is by its cookie. The account is looked up each time: a lock, another role or
 * another password counts from the next request on, wherever it was changed. Any thread.
 *
 * @param secure whether browsers must keep the cookie to TLS
 */
record SessionCheck(Sessions sessions, People people, boolean secure) {
    private static final String COOKIE = "jiaohao_session";

    /** The cookie that the browser sent; null for none. */
    static @Nullable String sent(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    /** Blocks. */
    Optional<SignedIn> of(@Nullable String token) {
        return token == null
                ? Optional.empty()
                : sessions.find(token).flatMap(session -> signedIn(token, session));
    }

    private Optional<SignedIn> signedIn(String token, Session session) {
        Optional<Account> account =
                people.find(session.person())
                        .filter(each -> !each.locked() && each.version() == session.version());
        if (account.isEmpty()) {
            sessions.close(token);
        }
        return account.map(each -> new SignedIn(token, session, each));
    }

    void give(RoutingContext context, String token) {
        context.response().addCookie(cookie(token));
    }

    void takeBack(RoutingContext context) {
        context.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String token) {
        return Cookie.cookie(COOKIE, token)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(secure);
    }
}
