package io.jiaohao.server.web;

import io.jiaohao.kit.life.Listening;
import io.jiaohao.kit.life.Step;
import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.cluster.HallQuery;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.config.ServerFile;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.push.Feeds;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * HTTP for people's tools and browsers.
 *
 * <pre>
 * GET /healthz              the process lives
 * GET /readyz               the hall answers
 * GET /metrics              Prometheus
 * GET /api/v1/events        the hall, live (SSE);  ?hall=ID where there are several
 * GET /api/v1/snapshot      the hall, once
 * GET /t/HALL/SECRET        a ticket's page for the phone
 * </pre>
 */
public final class WebServer implements Step {
    private static final long START_SECONDS = 10;
    private static final long READY_MILLIS = 2_000;

    private final Vertx vertx;
    private final ServerConfig config;
    private final Supplier<HallHost> host;
    private final Feeds feeds;
    private final PrometheusMeterRegistry registry;
    private final Clock clock;
    private final PhonePage phonePage;
    private @Nullable HttpServer server; // set by start()

    public WebServer(
            Vertx vertx,
            ServerConfig config,
            Supplier<HallHost> host,
            Feeds feeds,
            PrometheusMeterRegistry registry,
            Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.host = host;
        this.feeds = feeds;
        this.registry = registry;
        this.clock = clock;
        this.phonePage = new PhonePage(vertx);
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public void start() throws Exception {
        server =
                Listening.await(
                        vertx.createHttpServer(WebTls.options(config.listen().tls()))
                                .requestHandler(routes())
                                .listen(config.listen().httpPort(), config.listen().bind()),
                        "http-port",
                        config.listen().httpPort());
    }

    @Override
    public void stop() throws Exception {
        if (server != null) {
            server.close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(START_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Reads the certificate again, if there is one; the old one stays when it cannot be used. */
    public void renewCertificate() throws IOException {
        ServerFile.Tls tls = config.listen().tls();
        if (server != null && tls != null && tls.http()) {
            WebTls.renew(server, tls);
        }
    }

    /** {@code HOST:PORT} for the ready line. */
    public String address() {
        int port = server == null ? config.listen().httpPort() : server.actualPort();
        return config.listen().bind() + ":" + port;
    }

    /** What the address of a phone page begins with. */
    public String links() {
        return Objects.requireNonNullElseGet(
                config.publicUrl(), () -> WebTls.scheme(config.listen().tls()) + address());
    }

    private Router routes() {
        Router router = Router.router(vertx);
        router.get("/t/phone.css")
                .handler(
                        context ->
                                context.response()
                                        .putHeader("content-type", "text/css")
                                        .sendFile("phone.css"));
        router.get("/healthz").handler(context -> context.end("ok\n"));
        router.get("/readyz").handler(this::ready);
        router.get("/metrics")
                .handler(
                        context ->
                                context.response()
                                        .putHeader("content-type", "text/plain; version=0.0.4")
                                        .end(registry.scrape()));
        HallApi api = new HallApi(feeds, config.halls().get(0).id());
        router.get("/api/v1/events").handler(api::events);
        router.get("/api/v1/snapshot").handler(api::snapshot);
        router.get("/t/:hall/:link").handler(this::phone);
        return router;
    }

    private void ready(RoutingContext context) {
        HallId hall = config.halls().get(0).id();
        long deadline =
                vertx.setTimer(READY_MILLIS, timer -> answer(context, 503, "the hall is silent\n"));
        host.get()
                .seq(hall)
                .whenComplete(
                        (seq, failure) -> {
                            vertx.cancelTimer(deadline);
                            answer(
                                    context,
                                    failure == null ? 200 : 503,
                                    failure == null ? "ready\n" : "the hall cannot be read\n");
                        });
    }

    static void answer(RoutingContext context, int status, String text) {
        if (!context.response().ended()) {
            context.response().setStatusCode(status).end(text);
        }
    }

    private void phone(RoutingContext context) {
        HallId hall = new HallId(context.pathParam("hall"));
        if (!feeds.has(hall)) {
            answer(context, 404, "there is no such hall\n");
            return;
        }
        host.get()
                .ticketOfLink(hall, context.pathParam("link"), clock.instant())
                .whenComplete(
                        (found, failure) -> {
                            if (failure != null) {
                                answer(context, 503, "the hall cannot be read\n");
                            } else {
                                page(context, hall, found);
                            }
                        });
    }

    private void page(RoutingContext context, HallId hall, HallQuery.Answer found) {
        context.response().headers().addAll(PhonePage.HEADERS);
        context.response()
                .setStatusCode(found.ticket() == null ? 404 : 200)
                .end(phonePage.of(feeds.lastSeen(hall), found, clock.instant()));
    }
}
