package io.jiaohao.server.web.access;

import io.jiaohao.server.limit.PeerAddress;
import io.jiaohao.server.people.Actor.Origin;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where a request comes from.
 *
 * @param address the same for the same peer; that of the proxy, where there is one
 * @param origin what a proxy passes on is taken to be from far away
 */
record Peer(String address, Origin origin) {
    private static final int UNIQUE_LOCAL = 0xFC; // of IPv6, RFC 4193
    private static final int UNIQUE_LOCAL_MASK = 0xFE;

    static Peer of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        if (remote == null || remote.hostAddress() == null) {
            return new Peer("", Origin.PUBLIC);
        }
        InetSocketAddress address = new InetSocketAddress(remote.hostAddress(), remote.port());
        boolean forwarded =
                request.headers().contains("x-forwarded-for")
                        || request.headers().contains("forwarded");
        return new Peer(
                PeerAddress.of(address), forwarded ? Origin.PUBLIC : origin(address.getAddress()));
    }

    private static Origin origin(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return Origin.LOCAL;
        }
        boolean isPrivate =
                address.isSiteLocalAddress()
                        || address.isLinkLocalAddress()
                        || address instanceof Inet6Address
                                && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        return isPrivate ? Origin.PRIVATE : Origin.PUBLIC;
    }

    boolean isLocal() {
        return origin == Origin.LOCAL;
    }
}
