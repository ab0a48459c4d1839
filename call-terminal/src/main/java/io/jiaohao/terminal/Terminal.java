package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.page.Action;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.kit.program.HealthReports;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One clerk's terminal: hears the link, keeps the page's picture up to date, and gives the page its
 * actions. Its state is confined to the link's context.
 */
final class Terminal implements LinkListener, Workplace {
    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAINT_MILLIS = 50;
    private static final long NOTICE_MILLIS = 30_000;

    private final Vertx vertx;
    private final TerminalConfig config;
    private final DeviceLink link;
    private final StateStream stream = new StateStream();
    private final HealthReports reports = new HealthReports(); // of the pads' lines
    private final PageWindow window;
    private final Visits visits;
    private final LineWatch waiting;
    private final Notes notes;
    private final Painter painter;
    private final Publisher publisher;
    private final PressLine line;
    private final OfflineFinish finish;
    private final Presses presses;
    private final PageActions actions;
    private final List<Runnable> watchers = new ArrayList<>(); // pads
    private final @Nullable AutoOpen autoOpen; // null when the clerk signs in on the page
    private LinkStatus status = LinkStatus.NEVER_UP; // changes with the link
    private @Nullable Notice notice; // the newest
    private long notices; // numbers them

    Terminal(Vertx vertx, TerminalConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.link = new DeviceLink(vertx, config.link(), this);
        reports.through(link);
        this.publisher = new Publisher(vertx, PAINT_MILLIS, this::paint);
        String device = config.device();
        this.window = new PageWindow(device);
        this.visits = new Visits(device);
        this.waiting = new LineWatch(vertx, link, device, publisher::changed);
        this.notes = new Notes(link, device, publisher::changed);
        Catalogue catalogue = new Catalogue();
        this.painter = new Painter(device, catalogue, window, waiting, notes, visits);
        this.line = new PressLine(vertx, link, PATIENCE, new Sentences(config.language()));
        this.finish = new OfflineFinish(vertx, link, device, this::changed, this::complain);
        this.autoOpen =
                config.signIn() == null ? null : new AutoOpen(vertx, link, config, this::complain);
        this.presses =
                new Presses(link, config, () -> status.up(), line, finish, this::closeByHand);
        this.actions = new PageActions(link, presses, catalogue, notes, window, this::changed);
        paint();
    }

    @Override
    public String device() {
        return config.device();
    }

    @Override
    public DeviceLink link() {
        return link;
    }

    @Override
    public Presses presses() {
        return presses;
    }

    @Override
    public boolean isUp() {
        return status.up();
    }

    @Override
    public @Nullable TicketView finishing() {
        return finish.ticket();
    }

    @Override
    public void watch(Runnable onChange) {
        watchers.add(onChange);
    }

    /** Something changed that page or pads may show. */
    private void changed() {
        publisher.changed();
        watchers.forEach(Runnable::run);
    }

    StateStream stream() {
        return stream;
    }

    /** Tells the hall how this device's parts are. */
    HealthReports reports() {
        return reports;
    }

    /** What the page may ask for. */
    Map<String, Action> actions() {
        return actions.all();
    }

    private void closeByHand(boolean closing) {
        if (autoOpen != null) {
            autoOpen.closeByHand(closing);
        }
    }

    private void complain(Throwable cause) {
        LOG.warn("Expected the server to accept, but {}", cause.getMessage());
        Notice told = Notice.of(++notices, cause);
        notice = told;
        vertx.setTimer(NOTICE_MILLIS, timer -> forget(told));
        publisher.changed();
    }

    /** A page that is opened later is not told of it. */
    private void forget(Notice told) {
        if (told.equals(notice)) {
            notice = null;
            publisher.changed();
        }
    }

    @Override
    public void linkUp(HallMirror mirror, ObjectNode opened) {
        status = LinkStatus.UP;
        reports.linkUp(mirror, opened);
        line.linkUp();
        finish.linkUp();
        waiting.linkUp();
        if (autoOpen != null) {
            autoOpen.linkUp(mirror);
        }
    }

    @Override
    public void hallChanged(HallMirror mirror) {
        window.see(mirror);
        visits.see(mirror);
        waiting.see(mirror);
        notes.see(mirror);
        if (autoOpen != null) {
            autoOpen.see(mirror);
        }
        changed();
    }

    @Override
    public void linkDown(String why) {
        status = status.down(Instant.now());
        changed();
    }

    @Override
    public void linkRefused(RpcError error) {
        status = status.refused(error.message());
        changed();
    }

    private void paint() {
        HallMirror mirror = link.mirror().orElse(null);
        stream.publish(
                new Picture(
                                config.device(),
                                config.language(),
                                status,
                                mirror == null ? null : painter.hall(mirror),
                                mirror == null ? null : painter.desk(mirror),
                                finish.pending(),
                                notice)
                        .toJson());
    }
}
