package io.jiaohao.display.strip;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.strip.config.StripConfig;
import io.jiaohao.display.strip.config.StripLineConfig;
import io.jiaohao.display.strip.driver.DriverKind;
import io.jiaohao.display.strip.face.Scene;
import io.jiaohao.display.strip.face.StripSubject;
import io.jiaohao.display.strip.line.LineListener;
import io.jiaohao.display.strip.line.LineStrip;
import io.jiaohao.display.strip.line.StripLine;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.kit.program.HealthReports;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.message.Params.HealthState;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.Named;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All strips of this program: tells them of the hall, runs their lines, and shows them on a page.
 * Confined to the program's only event loop, save what a {@link LineListener} hears.
 */
public final class StripWall implements Step, LinkListener, LineListener {
    private static final Logger LOG = LoggerFactory.getLogger(StripWall.class);
    private static final Duration OFFLINE_AFTER = Duration.ofSeconds(90); // UX.md, section 3
    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);
    private static final long BEAT_MILLIS = 1_000;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final Vertx vertx;
    private final Context context;
    private final StateStream stream = new StateStream();
    private final HealthReports reports;
    private final List<WallStrip> strips = new ArrayList<>();
    private final List<StripLine> lines = new ArrayList<>();
    private long heardAt = System.nanoTime(); // when the hall was heard of last
    private long timer = -1; // the next refresh
    private boolean stopped; // set by stop()

    /**
     * @param language of the strips' texts, a tag
     * @param reports hears how the lines are
     */
    public StripWall(
            Vertx vertx, List<StripLineConfig> configs, String language, HealthReports reports) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.reports = reports;
        configs.forEach(config -> add(config, language));
    }

    private void add(StripLineConfig config, String language) {
        Optional<DriverKind> kind = config.driver().kind();
        List<WallStrip> fresh =
                config.strips().stream()
                        .map((StripConfig strip) -> new WallStrip(strip, language, kind))
                        .toList();
        strips.addAll(fresh);
        kind.ifPresent(each -> lines.add(line(config, each, fresh)));
    }

    private StripLine line(StripLineConfig config, DriverKind kind, List<WallStrip> onIt) {
        List<LineStrip> wired =
                onIt.stream().map(WallStrip::line).filter(Objects::nonNull).toList();
        Duration patience = config.timing().patienceOr(kind.habits().patience());
        return new StripLine(
                Objects.requireNonNull(config.port()),
                config.settings(),
                kind.driver(patience),
                wired,
                this);
    }

    /** What the page shows. */
    public StateStream stream() {
        return stream;
    }

    @Override
    public String name() {
        return "strips";
    }

    @Override
    public void start() {
        lines.forEach(StripLine::start);
        changed();
    }

    @Override
    public void stop() throws InterruptedException {
        context.runOnContext(ignored -> stopped = true);
        lines.forEach(StripLine::stop);
        long deadline = System.nanoTime() + STOP_WITHIN.toNanos(); // of all: some answer nobody
        for (StripLine line : lines) {
            line.awaitStopped(deadline);
        }
    }

    @Override
    public void linkUp(HallMirror mirror, ObjectNode opened) {
        requireIn(
                mirror.counters().stream().map(CounterView::id), "counter", StripSubject::counter);
        requireIn(mirror.hall().zones().stream().map(Named::id), "zone", StripSubject::zone);
    }

    /** A strip of a place that is not in the hall would be dark without a word. */
    private void requireIn(
            Stream<String> ids, String kind, Function<StripSubject, @Nullable String> place) {
        Set<String> inHall = ids.collect(Collectors.toSet());
        strips.stream()
                .map(each -> place.apply(each.strip().subject()))
                .filter(id -> id != null && !inHall.contains(id))
                .forEach(
                        id ->
                                LOG.warn(
                                        "Expected {}={} of a strip in the hall, but it has {}",
                                        kind,
                                        id,
                                        inHall));
    }

    @Override
    public void hallChanged(HallMirror mirror) {
        heardAt = System.nanoTime();
        HallSlice hall = HallSlice.of(mirror, Set.of());
        strips.forEach(each -> each.strip().hallIs(hall));
        refresh();
    }

    @Override
    public void changed() {
        context.runOnContext(ignored -> refresh());
    }

    @Override
    public void lineIs(String line, HealthState state, String text) {
        reports.partIs("strips " + line, state, text);
    }

    private void refresh() {
        if (stopped) {
            return;
        }
        vertx.cancelTimer(timer);
        long now = System.nanoTime();
        if (now - heardAt >= OFFLINE_AFTER.toNanos()) {
            strips.forEach(each -> each.strip().offline());
        }
        long next = now + BEAT_MILLIS * NANOS_A_MILLI;
        List<WallTile> tiles = new ArrayList<>();
        for (WallStrip each : strips) {
            Scene scene = each.scene(now);
            next = Math.min(next, scene.nextNanos());
            tiles.add(each.tile(scene));
        }
        ObjectNode state = WireJson.MAPPER.createObjectNode();
        stream.publish(state.set("strips", WireJson.MAPPER.valueToTree(tiles)));
        timer = vertx.setTimer(millisUntil(next, now), ignored -> refresh());
    }

    private static long millisUntil(long next, long now) {
        return Math.max(1, (next - now) / NANOS_A_MILLI + 1);
    }
}
