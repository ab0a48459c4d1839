package io.jiaohao.server.push;

import io.jiaohao.kit.life.Step;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.AlertEntry;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What operators see of halls: queues, devices, alerts. Each hall is shown by the node that it
 * lives on alone, so that the figures of all nodes can be added up. Confined to its event loop.
 */
public final class HallMeters implements Step {
    private static final long EVERY_MILLIS = 5_000;

    private final Vertx vertx;
    private final Cluster cluster;
    private final Feeds feeds;
    private final Clock clock;
    private final MultiGauge waiting;
    private final MultiGauge longestWait;
    private final MultiGauge devices;
    private final MultiGauge alerts;
    private long timer; // set by start()

    public HallMeters(
            Vertx vertx, Cluster cluster, Feeds feeds, Clock clock, MeterRegistry registry) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.feeds = feeds;
        this.clock = clock;
        waiting = gauge("jiaohao.queue.waiting", "tickets that wait", "", registry);
        longestWait =
                gauge(
                        "jiaohao.queue.longest.wait",
                        "how long the ticket has waited that was taken first",
                        "seconds",
                        registry);
        devices = gauge("jiaohao.devices", "devices of the hall, as it knows them", "", registry);
        alerts = gauge("jiaohao.alerts", "what waits for a supervisor", "", registry);
    }

    private static MultiGauge gauge(
            String name, String description, String unit, MeterRegistry registry) {
        MultiGauge.Builder made = MultiGauge.builder(name).description(description);
        return (unit.isEmpty() ? made : made.baseUnit(unit)).register(registry);
    }

    @Override
    public String name() {
        return "hall-meters";
    }

    @Override
    public void start() {
        count();
        timer = vertx.setPeriodic(EVERY_MILLIS, ignored -> count());
    }

    @Override
    public void stop() {
        vertx.cancelTimer(timer);
    }

    private void count() {
        Instant now = clock.instant();
        List<Row<?>> lengths = new ArrayList<>();
        List<Row<?>> waits = new ArrayList<>();
        List<Row<?>> present = new ArrayList<>();
        List<Row<?>> open = new ArrayList<>();
        for (HallId id : feeds.halls()) {
            if (cluster.isHome(id)) {
                Hall hall = feeds.lastSeen(id);
                countQueues(hall, now, lengths, waits);
                countDevices(hall, present);
                countAlerts(hall, open);
            }
        }
        waiting.register(lengths, true);
        longestWait.register(waits, true);
        devices.register(present, true);
        alerts.register(open, true);
    }

    private static void countQueues(
            Hall hall, Instant now, List<Row<?>> lengths, List<Row<?>> waits) {
        QueuePresenter presenter = new QueuePresenter(hall, now);
        for (QueuePlan queue : hall.rules().catalogue().queues()) {
            Tags tags = Tags.of("hall", hall.id().value(), "queue", queue.id().value());
            lengths.add(Row.of(tags, hall.tickets().waitingIn(queue.id())));
            waits.add(Row.of(tags, presenter.longestWait(queue.id())));
        }
    }

    private static void countDevices(Hall hall, List<Row<?>> present) {
        for (DeviceFact.Kind kind : DeviceFact.Kind.values()) {
            for (boolean online : new boolean[] {true, false}) {
                Tags tags =
                        Tags.of("hall", hall.id().value(), "kind", WireJson.word(kind))
                                .and("state", online ? "online" : "offline");
                int count =
                        hall.board()
                                .devices()
                                .values()
                                .count(each -> each.kind() == kind && each.online() == online);
                present.add(Row.of(tags, count));
            }
        }
    }

    private static void countAlerts(Hall hall, List<Row<?>> open) {
        List<AlertEntry> entries = hall.board().watch().open();
        Stream.of(Alert.Kind.values())
                .forEach(
                        kind -> {
                            Tags tags =
                                    Tags.of("hall", hall.id().value(), "kind", WireJson.word(kind));
                            long count =
                                    entries.stream()
                                            .filter(each -> each.alert().kind() == kind)
                                            .count();
                            open.add(Row.of(tags, count));
                        });
    }
}
