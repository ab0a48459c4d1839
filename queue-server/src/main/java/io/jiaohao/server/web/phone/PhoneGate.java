package io.jiaohao.server.web.phone;

import io.jiaohao.server.web.access.Peer;
import io.vertx.ext.web.RoutingContext;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who asks too much. A link is one visitor; an address may be all phones on the hall's own network,
 * or everybody behind a proxy, and gets more. Any thread.
 */
final class PhoneGate {
    private static final int ORDERS_PER_LINK = 12;
    private static final int ORDERS_PER_ADDRESS = 1_200;
    private static final int SEARCHES_PER_ADDRESS = 120;

    private final Buckets links;
    private final Buckets addresses;
    private final Buckets searches;

    PhoneGate(LongSupplier nanoTime) {
        links = new Buckets(ORDERS_PER_LINK, nanoTime);
        addresses = new Buckets(ORDERS_PER_ADDRESS, nanoTime);
        searches = new Buckets(SEARCHES_PER_ADDRESS, nanoTime);
    }

    boolean mayAct(RoutingContext context) {
        return addresses.allow(address(context)) && links.allow(context.pathParam("link"));
    }

    /**
     * Whether it may ask once more for a ticket that this node does not know yet. It is counted at
     * once: else as many as one likes could be asked before the first is answered.
     */
    boolean maySearch(RoutingContext context) {
        return searches.allow(address(context));
    }

    /** Only what asks for a ticket that nobody knows stays counted. */
    void foundOne(RoutingContext context) {
        searches.giveBack(address(context));
    }

    private static String address(RoutingContext context) {
        return Peer.of(context).address();
    }

    /**
     * Whether another site's page sent it. Without a referrer a plain form says {@code Origin:
     * null}; then it counts that nobody else knows the address.
     */
    static boolean isForeign(RoutingContext context) {
        String site = context.request().getHeader("sec-fetch-site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        return isOther(context.request().getHeader("origin"), context.request().getHeader("host"));
    }

    private static boolean isOther(@Nullable String origin, @Nullable String host) {
        return origin != null && !origin.equals("null") && !origin.endsWith("://" + host);
    }
}
