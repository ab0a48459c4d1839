package io.jiaohao.server.web.access;

import io.jiaohao.server.people.Actor.Origin;
import io.vertx.ext.web.RoutingContext;

/**
 * Where a request comes from, as {@link PeerPart} found it.
 *
 * @param address the same for the same peer; that of the proxy, where it is not one of ours
 * @param origin what a proxy passes on is taken to be from far away, unless it is one of ours
 */
public record Peer(String address, Origin origin) {
    private static final String PLACE = "peer"; // in the request's context

    static final Peer GONE = new Peer("", Origin.PUBLIC);

    public void into(RoutingContext context) {
        context.put(PLACE, this);
    }

    public static Peer of(RoutingContext context) {
        Peer peer = context.get(PLACE);
        if (peer == null) {
            throw new IllegalStateException("Expected a peer of " + context.normalizedPath());
        }
        return peer;
    }

    boolean isLocal() {
        return origin == Origin.LOCAL;
    }
}
