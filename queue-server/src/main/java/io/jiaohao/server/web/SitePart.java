package io.jiaohao.server.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;

/**
 * What the pages of the server are made of. Any thread.
 *
 * <pre>
 * GET /                     to the live board
 * GET /site/…               the pages' own files
 * GET /kit/…                what they share with the devices' pages
 * GET /lib/…                libraries (WebJars); their version is in the address, so they are kept
 * </pre>
 */
public final class SitePart implements WebPart {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";
    private static final String ASK_AGAIN = "no-cache";

    @Override
    public void mount(Router router) {
        router.get("/").handler(context -> context.redirect("/live"));
        router.get("/site/*").handler(SitePart::file).handler(files("site"));
        router.get("/kit/*").handler(SitePart::file).handler(files("kit"));
        router.get("/lib/*").handler(StaticHandler.create("META-INF/resources/webjars"));
    }

    /**
     * Answers with a page: an HTML file of {@code site/} at an address of its own, which may use
     * nothing but files of this server.
     */
    public static Handler<RoutingContext> page(String file) {
        return context -> secured(context.response(), "no-store").sendFile("site/" + file);
    }

    private static StaticHandler files(String folder) {
        return StaticHandler.create(folder).setCachingEnabled(false).setDirectoryListing(false);
    }

    private static void file(RoutingContext context) {
        secured(context.response(), ASK_AGAIN);
        context.next();
    }

    /** A page that may use nothing but files of this server. */
    public static HttpServerResponse secured(HttpServerResponse response, String caching) {
        return response.putHeader("content-security-policy", POLICY)
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("referrer-policy", "same-origin")
                .putHeader(HttpHeaders.CACHE_CONTROL, caching);
    }
}
