package io.jiaohao.server.push;

import static io.jiaohao.server.scenario.TestHall.HALL;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.cluster.HallOutcome;
import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.WatchDevices;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.journal.SqliteJournal;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators see of a hall, and that its view has what no device is told of. */
class HallMetersTest {
    private static final Instant LATER = NINE.plusSeconds(90);
    private static final Clock CLOCK = Clock.fixed(LATER, ZoneOffset.UTC);
    private static final long PATIENCE_SECONDS = 10;

    @TempDir Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private SqliteJournal journal;
    private Cluster cluster;
    private Feeds feeds;

    @BeforeEach
    void start() throws Exception {
        journal = new SqliteJournal(folder.resolve("journal.db"));
        journal.start();
        cluster = new Cluster("meters-test", null, journal);
        cluster.start();
        cluster.countTo(registry);
        submit(new ConfigureHall(plan(), NINE));
        feeds = new Feeds(vertx, cluster, new NodeBus(cluster, null), List.of(HALL), CLOCK);
        feeds.start();
    }

    @AfterEach
    void stop() throws Exception {
        cluster.stop();
        journal.stop();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private HallOutcome submit(HallCommand command) throws Exception {
        return cluster.halls()
                .submit(HALL, new Order(UUID.randomUUID().toString(), null, command))
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** After it, the view has all that was told before. */
    private void tell(HallCommand command) throws Exception {
        feeds.publish(HALL, submit(command));
        CompletableFuture<Hall> seen = new CompletableFuture<>();
        feeds.current()
                .whole(HALL, whole -> seen.complete(whole.hall()), seen::completeExceptionally);
        seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void takeOne() throws Exception {
        tell(
                new TakeTicket(
                        KIOSK,
                        new TakeTicket.Wish(PASSPORT, null, null, false, "en", "secret"),
                        null,
                        false,
                        NINE));
    }

    private static DeviceFact away() {
        return new DeviceFact(KIOSK, DeviceFact.Kind.KIOSK, false, NINE, List.of());
    }

    @Test
    void shouldShowQueuesDevicesAndAlertsOfEachHall() throws Exception {
        tell(new PassTime(NINE));
        takeOne();
        tell(new WatchDevices(List.of(away()), LATER));
        HallMeters meters = new HallMeters(vertx, cluster, feeds, CLOCK, registry);
        meters.start();
        meters.stop();
        assertShown("jiaohao_queue_waiting{hall=\"test\",queue=\"travel\"} 1.0");
        assertShown("jiaohao_queue_waiting{hall=\"test\",queue=\"desk\"} 0.0");
        assertShown("jiaohao_queue_longest_wait_seconds{hall=\"test\",queue=\"travel\"} 90.0");
        assertShown("jiaohao_devices{hall=\"test\",kind=\"kiosk\",state=\"offline\"} 1.0");
        assertShown("jiaohao_devices{hall=\"test\",kind=\"kiosk\",state=\"online\"} 0.0");
        assertShown("jiaohao_alerts{hall=\"test\",kind=\"device_offline\"} 1.0");
        assertShown("jiaohao_alerts{hall=\"test\",kind=\"long_wait\"} 0.0");
    }

    private void assertShown(String line) {
        assertTrue(registry.scrape().lines().anyMatch(line::equals), registry::scrape);
    }

    @Test
    void shouldShowHowLongTheJournalTakesAndThatItIsWritten() throws Exception {
        takeOne();
        String shown = registry.scrape();
        assertTrue(shown.contains("jiaohao_journal_append_seconds_bucket{le="), shown);
        assertTrue(shown.contains("jiaohao_journal_last_append_age_seconds "), shown);
        assertTrue(shown.contains("jiaohao_cluster_nodes 1.0"), shown);
    }

    /** Its count does not grow by it, and yet supervisors see it at once. */
    @Test
    void shouldSeeInTheViewWhatNoDeviceIsToldOf() throws Exception {
        tell(new PassTime(NINE));
        long before = feeds.lastSeen(HALL).seq();
        tell(new WatchDevices(List.of(away()), LATER));
        Hall seen = feeds.lastSeen(HALL);
        assertEquals(before, seen.seq());
        assertEquals(away(), seen.board().devices().get(KIOSK).get());
        assertEquals(
                List.of(Alert.Kind.DEVICE_OFFLINE),
                seen.board().watch().open().stream().map(each -> each.alert().kind()).toList());
    }
}
