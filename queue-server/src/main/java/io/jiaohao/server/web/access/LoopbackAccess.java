package io.jiaohao.server.web.access;

import io.jiaohao.server.people.Permission;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Role;
import io.vertx.core.Handler;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Until people sign in: whoever is at the server's own PC is its supervisor, nobody else is let in.
 * Any thread.
 */
public final class LoopbackAccess implements Access {
    private static final Set<String> OWN = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");

    @Override
    public Handler<RoutingContext> needs(Permission permission) {
        return context -> {
            SocketAddress from = context.request().remoteAddress();
            if (from != null && OWN.contains(from.hostAddress())) {
                context.next();
            } else {
                context.response().setStatusCode(403).end("only at the server's own PC\n");
            }
        };
    }

    @Override
    public Person person(RoutingContext context) {
        return new Person("supervisor", "supervisor", Role.SUPERVISOR, Set.of());
    }
}
