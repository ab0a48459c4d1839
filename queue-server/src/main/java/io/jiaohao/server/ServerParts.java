package io.jiaohao.server;

import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.program.VertxStep;
import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.gateway.DeviceHealth;
import io.jiaohao.server.gateway.Gateway;
import io.jiaohao.server.gateway.Services;
import io.jiaohao.server.journal.HolderBook;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.push.Feeds;
import io.jiaohao.server.web.WebServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The parts of a queue server, put together; {@link #lifecycle()} reads as the start order. */
final class ServerParts {
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(10);
    private static final int EVENT_LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final DataFolder folder;
    private final VertxStep loops = new VertxStep(EVENT_LOOPS);
    private final SqliteJournal journal;
    private final HolderBook holders;
    private final Forgetting forgetting;
    private final Cluster cluster;
    private final HallPlans plans;
    private final Feeds feeds;
    private final WebServer web;
    private final Gateway gateway;
    private final Step reload;

    ServerParts(ServerConfig config, Clock clock) {
        folder = new DataFolder(config.data());
        journal = new SqliteJournal(folder.journal());
        holders = new HolderBook(folder.holders());
        forgetting = new Forgetting(holders, config.halls(), clock);
        cluster = new Cluster(config.node(), journal);
        plans = new HallPlans(config, cluster::halls, clock);
        feeds =
                new Feeds(
                        loops.vertx(),
                        cluster::halls,
                        config.halls().stream().map(HallConfig::id).toList(),
                        clock);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        web = new WebServer(loops.vertx(), config, cluster::halls, feeds, registry, clock);
        gateway =
                new Gateway(
                        loops.vertx(),
                        config.listen(),
                        EVENT_LOOPS,
                        services(config, clock),
                        registry);
        reload =
                new Reload(
                        config,
                        plans,
                        feeds,
                        List.of(gateway::renewCertificate, web::renewCertificate));
    }

    private Services services(ServerConfig config, Clock clock) {
        return new Services(
                cluster::halls,
                feeds,
                config.credentials(),
                holders,
                new DeviceHealth(),
                web::links,
                clock);
    }

    Lifecycle lifecycle() {
        return new Lifecycle(
                List.of(
                        folder,
                        loops,
                        journal,
                        holders,
                        forgetting,
                        cluster,
                        plans,
                        feeds,
                        web,
                        gateway,
                        reload),
                STOP_DEADLINE);
    }

    String readyLine() {
        return "ready device=%s http=%s".formatted(gateway.address(), web.address());
    }
}
