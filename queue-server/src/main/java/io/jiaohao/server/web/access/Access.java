package io.jiaohao.server.web.access;

import io.jiaohao.server.people.Permission;
import io.jiaohao.server.people.Person;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Guards a part of the site. Any thread. */
public interface Access {
    /**
     * Lets on who is signed in and may do that in the request's hall ({@code ?hall=ID}, else the
     * server's first). Others are sent to sign in (pages) or answered 401 or 403; a request that
     * changes something needs the session's CSRF token too.
     */
    Handler<RoutingContext> needs(Permission permission);

    /** Who is signed in; only behind {@link #needs}. */
    Person person(RoutingContext context);
}
