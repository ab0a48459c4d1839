package io.jiaohao.kiosk.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.config.GroupConfig;
import io.jiaohao.kiosk.config.KioskConfig;
import io.jiaohao.kiosk.printer.Condition;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.view.MatterView;
import io.vertx.core.Vertx;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the page's state up to date, at most ten times a second however fast the hall moves.
 * Confined to the event loop.
 */
public final class PagePublisher implements LinkListener {
    private static final Logger LOG = LoggerFactory.getLogger(PagePublisher.class);
    private static final long PAUSE_MILLIS = 100;

    private final Vertx vertx;
    private final KioskConfig config;
    private final KioskPicture picture;
    private final Catalogue catalogue;
    private final StateStream stream;
    private @Nullable HallMirror mirror; // the last one; null before the first session
    private boolean connected; // a session is open
    private OffsetDateTime since = now(); // when the hall was last heard of, or came back
    private @Nullable String refusal; // the server's sentence, while it refuses the session
    private Condition printer = Condition.UNKNOWN; // at the last look
    private Set<String> offlineMatters = Set.of(); // of which numbers are given without a server
    private boolean due; // a publication is scheduled

    public PagePublisher(Vertx vertx, KioskConfig config, Catalogue catalogue, StateStream stream) {
        this.vertx = vertx;
        this.config = config;
        this.catalogue = catalogue;
        this.picture = new KioskPicture(config);
        this.stream = stream;
        publish();
    }

    public boolean connected() {
        return connected;
    }

    @Override
    public void linkUp(HallMirror fresh, ObjectNode opened) {
        mirror = fresh;
        refusal = null;
        connectedIs(true);
        warnOfStrangers(fresh);
    }

    private void warnOfStrangers(HallMirror fresh) {
        Set<String> known =
                fresh.hall().matters().stream().map(MatterView::id).collect(Collectors.toSet());
        for (GroupConfig group : config.page().groups()) {
            group.matters().stream()
                    .filter(matter -> !known.contains(matter))
                    .forEach(matter -> warnOf("group=" + group.id(), matter));
        }
        config.page().keywords().keySet().stream()
                .filter(matter -> !known.contains(matter))
                .forEach(matter -> warnOf("keywords", matter));
    }

    private static void warnOf(String key, String matter) {
        LOG.warn("{} names matter={}, which the hall does not have", key, matter);
    }

    @Override
    public void hallChanged(HallMirror changed) {
        publishSoon();
    }

    @Override
    public void linkDown(String why) {
        connectedIs(false);
    }

    @Override
    public void linkRefused(RpcError error) {
        refusal = error.message();
        publishSoon();
    }

    /**
     * The hall as a program before this one knew it, until a server tells.
     *
     * @param at when it was so
     */
    public void restored(HallMirror stored, OffsetDateTime at) {
        if (mirror == null) {
            mirror = stored;
            since = at.truncatedTo(ChronoUnit.SECONDS);
            publishSoon();
        }
    }

    /**
     * Of which matters numbers are given now although no server can be reached; of none when empty.
     */
    public void offlineMatters(Set<String> matters) {
        if (!offlineMatters.equals(matters)) {
            offlineMatters = Set.copyOf(matters);
            publishSoon();
        }
    }

    /** How the printer was at the last look. */
    public Condition printer() {
        return printer;
    }

    /** How the printer is; called at every look. */
    public void printer(Condition condition) {
        if (printer != condition) {
            printer = condition;
            publishSoon();
        }
    }

    private void connectedIs(boolean now) {
        if (connected != now) {
            connected = now;
            since = now();
        }
        publishSoon();
    }

    private void publishSoon() {
        if (!due) {
            due = true;
            vertx.setTimer(PAUSE_MILLIS, timer -> publish());
        }
    }

    private void publish() {
        due = false;
        ObjectNode state = mirror == null ? picture.withoutHall() : shown(mirror);
        if (!connected && !offlineMatters.isEmpty()) {
            picture.offline(state, offlineMatters);
        }
        state.put("connected", connected).put("since", since.toString());
        state.put("printer", printer.word()).put("printerFailed", !printer.ready());
        if (refusal != null) {
            state.put("refusal", refusal);
        }
        stream.publish(state);
    }

    private ObjectNode shown(HallMirror now) {
        catalogue.follow(now.hall());
        return picture.of(now, catalogue.version());
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
