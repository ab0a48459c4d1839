package io.jiaohao.server.web.access;

import io.jiaohao.server.people.Actor;
import io.vertx.ext.web.RoutingContext;

/** Who is to stand in the audit for what a request changes. */
public final class RequestActor {
    private RequestActor() {}

    /** Only behind {@link Access#needs}. */
    public static Actor of(RoutingContext context) {
        return SignedIn.of(context).at(context);
    }
}
