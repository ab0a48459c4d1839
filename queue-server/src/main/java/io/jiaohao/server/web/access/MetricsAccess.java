package io.jiaohao.server.web.access;

import io.jiaohao.server.people.Scope;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * Shows the server's own figures to this machine, and to others with a key for them. The figures
 * are those of all its halls, so a key or a person for some halls is not enough.
 */
public final class MetricsAccess {
    private MetricsAccess() {}

    public static Guard over(ApiAccess api) {
        Handler<RoutingContext> withKey = api.needs(Scope.METRICS_READ, Reach.ALL_HALLS);
        return context -> {
            if (Peer.of(context).isLocal()) {
                context.next();
            } else {
                withKey.handle(context);
            }
        };
    }
}
