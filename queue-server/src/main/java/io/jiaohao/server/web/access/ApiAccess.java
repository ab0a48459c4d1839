package io.jiaohao.server.web.access;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Scope;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Guards what programs use. Any thread. */
public interface ApiAccess {
    /**
     * Lets on a request with a key of that scope ({@code Authorization: Bearer KEY}) for so many
     * halls, and one of a person who is signed in and may do as much there; a change of theirs
     * needs the session's CSRF token. Others are answered 401, 403 or 429 as problem details (RFC
     * 9457).
     */
    Handler<RoutingContext> needs(Scope scope, Reach reach);

    /**
     * Who asks: {@code key:PREFIX} or {@code person:ID}; the same for all requests of one, so that
     * it keeps their idempotency keys apart. Only behind {@link #needs}.
     */
    String caller(RoutingContext context);

    /** Whether who asks may in that hall what was needed. Only behind {@link #needs}. */
    boolean isLetInto(HallId hall, RoutingContext context);
}
