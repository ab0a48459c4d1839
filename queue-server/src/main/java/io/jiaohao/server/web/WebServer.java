package io.jiaohao.server.web;

import io.jiaohao.kit.life.Listening;
import io.jiaohao.kit.life.Step;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.config.ServerFile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** HTTP for people's tools and browsers: the parts of the site on one port. */
public final class WebServer implements Step {
    private static final long START_SECONDS = 10;

    private final Vertx vertx;
    private final ServerConfig config;
    private final List<WebPart> parts;
    private @Nullable HttpServer server; // set by start()

    public WebServer(Vertx vertx, ServerConfig config, List<WebPart> parts) {
        this.vertx = vertx;
        this.config = config;
        this.parts = List.copyOf(parts);
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
        parts.forEach(part -> part.mount(router));
        return router;
    }

    static void answer(RoutingContext context, int status, String text) {
        if (!context.response().ended()) {
            context.response().setStatusCode(status).end(text);
        }
    }
}
