package io.jiaohao.server.web.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page of this site asks, as far as the browser tells. Programs that are no browsers tell
 * nothing, and pass. Any thread.
 *
 * @param publicUrl where browsers find the site; null for where it listens
 */
record OwnPages(@Nullable String publicUrl) {
    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Host and port, whatever the scheme: a proxy may have ended the TLS. */
    private record Place(String host, int port) {}

    static boolean isReading(HttpServerRequest request) {
        return READING.contains(request.method());
    }

    boolean ask(HttpServerRequest request) {
        String site = request.getHeader("sec-fetch-site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = request.getHeader("origin");
        return origin == null || isOwn(origin, request.authority());
    }

    private boolean isOwn(String origin, @Nullable HostAndPort authority) {
        Place from = place(origin);
        if (from == null) {
            return false;
        }
        int usual = usualPort(origin);
        boolean here =
                authority != null
                        && from.host().equalsIgnoreCase(authority.host())
                        && from.port() == (authority.port() > 0 ? authority.port() : usual);
        return here || publicUrl != null && from.equals(place(publicUrl));
    }

    private static @Nullable Place place(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null) {
                return null;
            }
            int port = uri.getPort() > 0 ? uri.getPort() : usualPort(url);
            return new Place(uri.getHost().toLowerCase(Locale.ROOT), port);
        } catch (URISyntaxException e) {
            return null; // none of ours
        }
    }

    private static int usualPort(String url) {
        return url.startsWith("https:") ? HTTPS : HTTP;
    }
}
