package io.jiaohao.server;

import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.program.Program;
import io.jiaohao.kit.program.VertxStep;
import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.cluster.HallHost;
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
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The queue server. Its steps, in the order in which they start, are {@link #call()}. */
@Command(
        name = "queue-server",
        mixinStandardHelpOptions = true,
        description =
                "Assigns tickets and calls them; kiosks, terminals and displays connect to it.",
        subcommands = {NewKey.class, NewPin.class})
public final class QueueServer implements Callable<Integer> {
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(10);
    private static final int EVENT_LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "server.yaml")
    private Path config = Path.of("server.yaml");

    @Option(names = "--data", paramLabel = "DIR", description = "the folder of what it keeps")
    private @Nullable Path data;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "where it listens")
    private @Nullable String bind;

    @Option(names = "--device-port", paramLabel = "N", description = "for devices; 0 picks one")
    private @Nullable Integer devicePort;

    @Option(names = "--http-port", paramLabel = "N", description = "for HTTP; 0 picks one")
    private @Nullable Integer httpPort;

    @Option(names = "--node", paramLabel = "NAME", description = "this node's name")
    private @Nullable String node;

    public static void main(String[] arguments) {
        Program.main(new QueueServer(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        ServerConfig server =
                ServerConfig.read(
                        config, new ServerConfig.Options(bind, devicePort, httpPort, data, node));
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        DataFolder folder = new DataFolder(server.data());
        VertxStep loops = new VertxStep(EVENT_LOOPS);
        Vertx vertx = loops.vertx();
        SqliteJournal journal = new SqliteJournal(folder.journal());
        HolderBook holders = new HolderBook(folder.holders());
        Cluster cluster = new Cluster(server.node(), journal);
        Supplier<HallHost> halls = cluster::halls;
        HallPlans plans = new HallPlans(server, halls, clock);
        Feeds feeds =
                new Feeds(
                        vertx, halls, server.halls().stream().map(HallConfig::id).toList(), clock);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        WebServer web = new WebServer(vertx, server, halls, feeds, registry);
        Services services =
                new Services(
                        halls,
                        feeds,
                        server.credentials(),
                        holders,
                        new DeviceHealth(),
                        web::links,
                        clock);
        Gateway gateway = new Gateway(vertx, server.listen(), EVENT_LOOPS, services, registry);
        Lifecycle lifecycle =
                new Lifecycle(
                        List.of(
                                folder,
                                loops,
                                journal,
                                holders,
                                cluster,
                                plans,
                                feeds,
                                web,
                                gateway,
                                new Reload(server, plans, feeds)),
                        STOP_DEADLINE);
        return Program.run(
                lifecycle,
                () -> "ready device=%s http=%s".formatted(gateway.address(), web.address()),
                System.out);
    }
}
