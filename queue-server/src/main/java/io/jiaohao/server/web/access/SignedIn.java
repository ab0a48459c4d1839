package io.jiaohao.server.web.access;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.Person;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, with the session.
 *
 * @param token the cookie
 */
record SignedIn(String token, Session session, Account account) {
    private static final String PLACE = "signed-in"; // in the request's context
    private static final String CSRF = "x-csrf-token";

    Person person() {
        return account.person();
    }

    Actor at(RoutingContext context) {
        return new Actor(account.id(), Peer.of(context).origin());
    }

    void into(RoutingContext context) {
        context.put(PLACE, this);
    }

    /** Only behind a guard that put it there. */
    static SignedIn of(RoutingContext context) {
        SignedIn found = context.get(PLACE);
        if (found == null) {
            throw new IllegalStateException("Expected a guard before " + context.normalizedPath());
        }
        return found;
    }

    /** Whether a request brings the session's token along. */
    boolean hasToken(RoutingContext context) {
        @Nullable String sent = context.request().getHeader(CSRF);
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8),
                        session.csrf().getBytes(StandardCharsets.UTF_8));
    }

    SessionShown shown() {
        Person person = person();
        return new SessionShown(
                person.id(),
                person.name(),
                person.role(),
                person.halls().stream().map(HallId::value).sorted().toList(),
                account.oneTime()
                        ? List.of()
                        : person.role().permissions().stream().sorted().toList(),
                session.csrf(),
                account.oneTime());
    }
}
