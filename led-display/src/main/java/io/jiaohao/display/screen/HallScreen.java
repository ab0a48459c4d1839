package io.jiaohao.display.screen;

import io.jiaohao.display.announce.CallVoice;
import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.screen.ScreenPainter.Light;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.message.Trace;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Hears of the hall and publishes the screen: at once when something happened, and when time alone
 * changes it. Confined to the program's only event loop, save {@link #refreshSoon()} and {@link
 * #arrange}.
 */
public final class HallScreen implements Step, LinkListener {
    private static final long BEAT_MILLIS = 1_000;

    private final Vertx vertx;
    private final Context context;
    private final ScreenSetup setup;
    private final StateStream stream;
    private final CallStage stage = new CallStage();
    private final ScreenClock clock = ScreenClock.system();
    private final LinkHealth health = new LinkHealth(clock.local());
    private ScreenPainter painter; // another one for another layout
    private CallVoice voice = CallVoice.SILENT; // set before start by speakWith()
    private @Nullable HallSlice hall; // the last picture
    private long timer = -1; // the next refresh
    private boolean stopped; // set by stop()

    public HallScreen(Vertx vertx, ScreenSetup setup, StateStream stream) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.setup = setup;
        this.painter = new ScreenPainter(setup);
        this.stream = stream;
    }

    /** Lets this voice hear of the hall too; before the start. */
    public void speakWith(CallVoice given) {
        voice = given;
    }

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public void start() {
        publish(painter.connecting(LinkHealth.Phase.FRESH));
        refreshSoon();
    }

    @Override
    public void stop() {
        context.runOnContext(ignored -> stopped = true);
    }

    /** Arranges the screen so from now on. Any thread. */
    public void arrange(Layout layout) {
        context.runOnContext(
                ignored -> {
                    painter = new ScreenPainter(setup.arranged(layout));
                    refresh();
                });
    }

    /** Draws anew, e.g. because the voice has finished. Any thread. */
    public void refreshSoon() {
        context.runOnContext(ignored -> refresh());
    }

    @Override
    public void hallChanged(HallMirror mirror) {
        health.heard(clock.local());
        HallSlice slice = HallSlice.of(mirror, setup.zones());
        hall = slice;
        clock.hear(slice.serverTime());
        refresh();
        mirror.trace().ifPresent(trace -> trace.passed(Trace.Hop.SHOWN, "seq={}", mirror.seq()));
        voice.hallChanged(slice);
    }

    @Override
    public void linkDown(String why) {
        health.down(clock.local());
    }

    private void refresh() {
        if (stopped) {
            return;
        }
        vertx.cancelTimer(timer);
        Instant now = clock.local();
        LinkHealth.Phase phase = health.phase(now);
        long wait = BEAT_MILLIS;
        if (hall == null) {
            publish(painter.connecting(phase));
        } else {
            wait = publish(hall, phase, now);
        }
        timer = vertx.setTimer(wait, ignored -> refresh());
    }

    /** Gives the time until the next change. */
    private long publish(HallSlice slice, LinkHealth.Phase phase, Instant localNow) {
        Instant now = clock.server(localNow);
        Instant heard = clock.server(health.heardAt());
        Instant asOf = health.up() ? now : heard;
        StagePicture picture = stage.update(slice.calls(), new Moment(now, asOf, voice.voiced()));
        ScreenState state =
                painter.paint(slice, picture, new Light(now, clock.aheadMillis(), phase));
        publish(phase == LinkHealth.Phase.FRESH ? state : state.old(heard));
        return picture.nextChange()
                .map(change -> Duration.between(now, change).toMillis() + 1)
                .filter(millis -> millis < BEAT_MILLIS)
                .orElse(BEAT_MILLIS);
    }

    private void publish(ScreenState state) {
        stream.publish(WireJson.MAPPER.valueToTree(state.voiced(voice)));
    }
}
