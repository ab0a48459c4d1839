package io.jiaohao.server;

import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.program.VertxStep;
import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.cluster.FenceWatch;
import io.jiaohao.server.cluster.HallLog;
import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.gateway.DeviceHealth;
import io.jiaohao.server.gateway.Gateway;
import io.jiaohao.server.gateway.Services;
import io.jiaohao.server.journal.HolderBook;
import io.jiaohao.server.journal.PostgresJournal;
import io.jiaohao.server.journal.SqlJournal;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.push.Feeds;
import io.jiaohao.server.push.HallMeters;
import io.jiaohao.server.push.Pulse;
import io.jiaohao.server.web.HealthPart;
import io.jiaohao.server.web.SitePart;
import io.jiaohao.server.web.WebPart;
import io.jiaohao.server.web.WebServer;
import io.jiaohao.server.web.access.Access;
import io.jiaohao.server.web.access.MetricsAccess;
import io.jiaohao.server.web.api.ApiPart;
import io.jiaohao.server.web.api.ApiServices;
import io.jiaohao.server.web.board.BoardPart;
import io.jiaohao.server.web.board.BoardSources;
import io.jiaohao.server.web.board.LiveBoards;
import io.jiaohao.server.web.board.OrderPart;
import io.jiaohao.server.web.phone.PhonePart;
import io.jiaohao.server.web.report.ReportPart;
import io.jiaohao.server.web.report.ReportRoom;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a queue server, put together; {@link #lifecycle()} reads as the start order. */
final class ServerParts {
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(10);
    private static final int EVENT_LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** The exit code that lets the system start the server again. */
    private static final int MEMBER_LOST = 70;

    private final DataFolder folder;
    private final VertxStep loops = new VertxStep(EVENT_LOOPS);
    private final SqlJournal journal;
    private final HolderBook holders;
    private final Archiving archiving;
    private final Forgetting forgetting;
    private final Cluster cluster;
    private final PeopleParts people;
    private final NodeBus bus;
    private final FenceWatch fence;
    private final HallMeters meters;
    private final Pulse pulse;
    private final HallPlans plans;
    private final Feeds feeds;
    private final LiveBoards boards;
    private final PastParts past;
    private final WebServer web;
    private final Gateway gateway;
    private final Step reload;

    ServerParts(ServerConfig config, Clock clock) {
        folder = new DataFolder(config.keeping().data());
        journal = journal(config.keeping().postgres());
        holders = holders(config.keeping().postgres());
        archiving = new Archiving(journal);
        forgetting = new Forgetting(holders, config.halls(), clock);
        cluster = new Cluster(config.node(), config.membership(), journal);
        people = new PeopleParts(config, folder, loops.vertx(), cluster, clock);
        cluster.onLost(() -> Runtime.getRuntime().halt(MEMBER_LOST));
        bus = new NodeBus(cluster, config.membership());
        plans = new HallPlans(config, cluster::halls, clock);
        List<HallId> halls = config.halls().stream().map(HallConfig::id).toList();
        feeds = new Feeds(loops.vertx(), cluster, bus, halls, clock);
        past = new PastParts(config, folder, loops.vertx(), new HallLog(journal.past()), clock);
        boards =
                new LiveBoards(
                        feeds,
                        new BoardSources(
                                past.figures(), past.orderLog(), config.credentials()::nameOf),
                        clock);
        pulse = new Pulse(loops.vertx(), cluster, bus, feeds, halls, clock);
        fence = new FenceWatch(cluster, journal, pulse::reloaded);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        cluster.countTo(registry);
        meters = new HallMeters(loops.vertx(), cluster, feeds, clock, registry);
        gateway =
                new Gateway(
                        loops.vertx(),
                        config.listen(),
                        EVENT_LOOPS,
                        services(config, clock),
                        registry);
        web = new WebServer(loops.vertx(), config, site(config, halls, registry, clock));
        reload =
                new Reload(
                        config,
                        plans,
                        feeds,
                        forgetting,
                        List.of(gateway::renewCertificate, web::renewCertificate));
    }

    /** What browsers and tools get over HTTP. */
    private List<WebPart> site(
            ServerConfig config,
            List<HallId> halls,
            PrometheusMeterRegistry registry,
            Clock clock) {
        HallId usual = halls.get(0);
        Access access = people.access().site();
        var figures = MetricsAccess.over(people.access().api());
        List<WebPart> parts = new ArrayList<>(people.pages(List.of(past.orders())));
        parts.add(new SitePart());
        parts.add(new BoardPart(access, feeds, boards, halls, clock));
        parts.add(new OrderPart(access, cluster::halls, feeds, usual, clock));
        parts.add(new HealthPart(loops.vertx(), cluster::halls, usual, registry, figures));
        ReportRoom room = new ReportRoom(loops.vertx());
        parts.add(new ReportPart(access, past.reports(), room, feeds, usual, clock));
        parts.add(
                new ApiPart(api(halls, clock), past.reports(), room, config.listen().apiOrigins()));
        parts.add(new PhonePart(loops.vertx(), cluster::halls, feeds, clock));
        return parts;
    }

    private ApiServices api(List<HallId> halls, Clock clock) {
        return new ApiServices(
                loops.vertx(),
                feeds,
                gateway.requests(),
                new HallLog(journal.past()),
                people.access().api(),
                halls,
                clock);
    }

    private SqlJournal journal(@Nullable String postgres) {
        return postgres == null
                ? new SqliteJournal(folder.journal())
                : new PostgresJournal(postgres);
    }

    private HolderBook holders(@Nullable String postgres) {
        return postgres == null
                ? new HolderBook(folder.holders())
                : HolderBook.inPostgres(postgres);
    }

    private Services services(ServerConfig config, Clock clock) {
        return new Services(
                cluster,
                feeds,
                bus,
                config.credentials(),
                holders,
                new DeviceHealth(),
                () -> web.links(), // made after the gateway
                clock);
    }

    Lifecycle lifecycle() {
        return new Lifecycle(
                List.of(
                        folder,
                        loops,
                        journal,
                        holders,
                        people.book(),
                        archiving,
                        forgetting,
                        cluster,
                        people.access().upkeep(),
                        bus,
                        plans,
                        feeds,
                        boards,
                        pulse,
                        meters,
                        fence,
                        web,
                        people.first(web::links),
                        gateway,
                        reload),
                STOP_DEADLINE);
    }

    String readyLine() {
        return "ready device=%s http=%s".formatted(gateway.address(), web.address());
    }
}
