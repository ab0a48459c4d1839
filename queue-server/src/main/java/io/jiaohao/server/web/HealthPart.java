package io.jiaohao.server.web;

import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.domain.state.HallId;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/**
 * How the server is, for whoever watches over it. Any thread.
 *
 * <pre>
 * GET /healthz              the process lives
 * GET /readyz               the hall answers
 * GET /metrics              Prometheus
 * </pre>
 *
 * @param hall whose answer counts
 * @param figures lets on who may see the server's own figures
 */
public record HealthPart(
        Vertx vertx,
        Supplier<HallHost> host,
        HallId hall,
        PrometheusMeterRegistry registry,
        Handler<RoutingContext> figures)
        implements WebPart {
    private static final long READY_MILLIS = 2_000;

    @Override
    public void mount(Router router) {
        router.get("/healthz").handler(context -> context.end("ok\n"));
        router.get("/readyz").handler(this::ready);
        router.get("/metrics")
                .handler(figures)
                .handler(
                        context ->
                                context.response()
                                        .putHeader("content-type", "text/plain; version=0.0.4")
                                        .end(registry.scrape()));
    }

    private void ready(RoutingContext context) {
        long deadline =
                vertx.setTimer(
                        READY_MILLIS,
                        timer -> WebServer.answer(context, 503, "the hall is silent\n"));
        host.get()
                .seq(hall)
                .whenComplete(
                        (seq, failure) -> {
                            vertx.cancelTimer(deadline);
                            WebServer.answer(
                                    context,
                                    failure == null ? 200 : 503,
                                    failure == null ? "ready\n" : "the hall cannot be read\n");
                        });
    }
}
