package io.jiaohao.server.web.access;

import io.jiaohao.server.config.Network;
import io.jiaohao.server.limit.PeerAddress;
import io.jiaohao.server.people.Actor.Origin;
import io.jiaohao.server.web.WebPart;
import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where each request comes from, before any other part. A proxy of ours is believed who
 * asked it, from the right end of {@code X-Forwarded-For}: what is further left anybody may have
 * written. Any thread.
 *
 * @param proxies those of ours
 */
record PeerPart(List<Network> proxies) implements WebPart {
    private static final String PASSED_ON = "x-forwarded-for";
    private static final int UNIQUE_LOCAL = 0xFC; // of IPv6, RFC 4193
    private static final int UNIQUE_LOCAL_MASK = 0xFE;

    @Override
    public void mount(Router router) {
        router.route()
                .handler(
                        context -> {
                            peer(context.request()).into(context);
                            context.next();
                        });
    }

    private Peer peer(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        InetAddress sender = remote == null ? null : address(remote.hostAddress());
        return sender == null ? Peer.GONE : peer(sender, request.headers());
    }

    /**
     * @param sender who sent the request to us
     */
    Peer peer(InetAddress sender, MultiMap headers) {
        boolean passedOn = headers.contains(PASSED_ON) || headers.contains("forwarded");
        if (!passedOn) {
            return new Peer(PeerAddress.of(sender), origin(sender));
        }
        if (!isOurs(sender)) {
            return new Peer(PeerAddress.of(sender), Origin.PUBLIC);
        }
        InetAddress asked = asked(sender, headers);
        return new Peer(PeerAddress.of(asked), atMostPrivate(origin(asked)));
    }

    /** Nobody is at this machine because a header says so. */
    private static Origin atMostPrivate(Origin origin) {
        return origin == Origin.LOCAL ? Origin.PRIVATE : origin;
    }

    /**
     * The last that is no proxy of ours; the last proxy, where nothing that can be read follows.
     */
    private InetAddress asked(InetAddress sender, MultiMap headers) {
        String[] way = String.join(",", headers.getAll(PASSED_ON)).split(",");
        InetAddress at = sender;
        for (int i = way.length - 1; i >= 0 && isOurs(at); i--) {
            InetAddress before = address(way[i].strip());
            if (before == null) {
                return at;
            }
            at = before;
        }
        return at;
    }

    private boolean isOurs(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    /** Null when it is no address; names are never looked up. */
    private static @Nullable InetAddress address(@Nullable String text) {
        return text == null ? null : NetUtil.createInetAddressFromIpAddressString(text);
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
}
