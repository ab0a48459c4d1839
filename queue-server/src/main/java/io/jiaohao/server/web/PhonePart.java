package io.jiaohao.server.web;

import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.cluster.HallQuery;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.push.Feeds;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * A visitor's own page, behind the code on the ticket. Any thread.
 *
 * <pre>
 * GET /t/HALL/SECRET        a ticket's page for the phone
 * </pre>
 */
public final class PhonePart implements WebPart {
    private final Supplier<HallHost> host;
    private final Feeds feeds;
    private final Clock clock;
    private final PhonePage page;

    public PhonePart(Vertx vertx, Supplier<HallHost> host, Feeds feeds, Clock clock) {
        this.host = host;
        this.feeds = feeds;
        this.clock = clock;
        this.page = new PhonePage(vertx);
    }

    @Override
    public void mount(Router router) {
        router.get("/t/phone.css")
                .handler(
                        context ->
                                context.response()
                                        .putHeader("content-type", "text/css")
                                        .sendFile("phone.css"));
        router.get("/t/:hall/:link").handler(this::phone);
    }

    private void phone(RoutingContext context) {
        HallId hall = new HallId(context.pathParam("hall"));
        if (!feeds.has(hall)) {
            WebServer.answer(context, 404, "there is no such hall\n");
            return;
        }
        host.get()
                .ticketOfLink(hall, context.pathParam("link"), clock.instant())
                .whenComplete(
                        (found, failure) -> {
                            if (failure != null) {
                                WebServer.answer(context, 503, "the hall cannot be read\n");
                            } else {
                                page(context, hall, found);
                            }
                        });
    }

    private void page(RoutingContext context, HallId hall, HallQuery.Answer found) {
        context.response().headers().addAll(PhonePage.HEADERS);
        context.response()
                .setStatusCode(found.ticket() == null ? 404 : 200)
                .end(page.of(feeds.lastSeen(hall), found, clock.instant()));
    }
}
