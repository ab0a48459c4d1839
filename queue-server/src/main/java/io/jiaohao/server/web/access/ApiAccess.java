package io.jiaohao.server.web.access;

import io.jiaohao.server.people.Scope;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Guards what programs use. Any thread. */
public interface ApiAccess {
    /**
     * Lets on a request with a key of that scope ({@code Authorization: Bearer KEY}) for the
     * request's hall ({@code :hall} in the path, else {@code ?hall=ID}, else the server's first),
     * and one of a person who is signed in and may do as much; a change of theirs needs the
     * session's CSRF token. Others are answered 401, 403 or 429 as problem details (RFC 9457).
     */
    Handler<RoutingContext> needs(Scope scope);

    /**
     * Who asks: {@code key:PREFIX} or {@code person:ID}; the same for all requests of one, so that
     * it keeps their idempotency keys apart. Only behind {@link #needs}.
     */
    String caller(RoutingContext context);
}
