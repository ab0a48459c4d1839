package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pad with a session of its own: it opens its window for the clerk of its configuration and has
 * no page. Its state is confined to the link's context.
 */
final class PadSession implements LinkListener, Workplace {
    private static final Logger LOG = LoggerFactory.getLogger(PadSession.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String device;
    private final DeviceLink link;
    private final PressLine line;
    private final OfflineFinish finish;
    private final AutoOpen autoOpen;
    private final Presses presses;
    private final List<Runnable> watchers = new ArrayList<>();
    private boolean up; // whether a session is open

    /**
     * @param config with a clerk who opens the window
     */
    PadSession(Vertx vertx, TerminalConfig config) {
        this.device = config.device();
        this.link = new DeviceLink(vertx, config.link(), this);
        this.line = new PressLine(vertx, link, PATIENCE, new Sentences(config.language()));
        this.finish = new OfflineFinish(vertx, link, device, this::changed, this::complain);
        this.autoOpen = new AutoOpen(vertx, link, config, this::complain);
        this.presses = new Presses(link, config, () -> up, line, finish, autoOpen::closeByHand);
    }

    @Override
    public String device() {
        return device;
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
        return up;
    }

    @Override
    public @Nullable TicketView finishing() {
        return finish.ticket();
    }

    @Override
    public void watch(Runnable onChange) {
        watchers.add(onChange);
    }

    private void changed() {
        watchers.forEach(Runnable::run);
    }

    private void complain(Throwable cause) {
        LOG.warn("device={} expected the server to accept, but {}", device, cause.getMessage());
    }

    @Override
    public void linkUp(HallMirror mirror, ObjectNode opened) {
        up = true;
        line.linkUp();
        finish.linkUp();
        autoOpen.linkUp(mirror);
    }

    @Override
    public void hallChanged(HallMirror mirror) {
        autoOpen.see(mirror);
        changed();
    }

    @Override
    public void linkDown(String why) {
        up = false;
        changed();
    }
}
