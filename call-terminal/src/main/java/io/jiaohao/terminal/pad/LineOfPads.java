package io.jiaohao.terminal.pad;

import io.jiaohao.terminal.pad.frame.Dialect;
import io.jiaohao.terminal.pad.frame.Fault;
import io.jiaohao.terminal.pad.frame.Frame;
import io.jiaohao.terminal.pad.frame.PadInput;
import io.jiaohao.terminal.pad.line.LineListener;
import io.jiaohao.terminal.pad.line.PadLine;
import io.jiaohao.terminal.pad.profile.EvaluatorProfile;
import io.jiaohao.terminal.pad.profile.LineConfig;
import io.jiaohao.terminal.pad.profile.PadFile;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pads of one line: brings each frame to the pad of its address and answers it at once,
 * whatever becomes of the press. Frames come on the line's reading thread.
 */
public final class LineOfPads implements LineListener {
    private final LineConfig config;
    private final Dialect dialect;
    private final PadLine line;
    private final LineHealth health;
    private final Vertx vertx;
    private final List<Place> places = new ArrayList<>();
    private final Map<Integer, Place> pads = new HashMap<>(); // by address
    private final Map<Integer, Place> evaluators = new HashMap<>();

    /**
     * @param windows gives the window of each pad
     * @param health hears how the line is
     */
    public LineOfPads(
            LineConfig config,
            Function<PadFile, PadWindow> windows,
            Vertx vertx,
            LineHealth.Listener health) {
        this.config = config;
        this.vertx = vertx;
        this.dialect = config.profile().dialect();
        this.line = new PadLine(config.port(), config.settings(), dialect, this);
        this.health = new LineHealth(line, health);
        for (PadFile pad : config.pads()) {
            add(pad, windows.apply(pad));
        }
    }

    private void add(PadFile wired, PadWindow window) {
        Integer address = wired.address();
        Integer evaluator = wired.evaluator();
        Place place =
                new Place(
                        window,
                        address == null ? null : pad(address, window),
                        evaluator == null ? null : evaluator(evaluator, window));
        places.add(place);
        if (address != null) {
            pads.put(address, place);
        }
        if (evaluator != null) {
            evaluators.put(evaluator, place);
        }
    }

    private Pad pad(int address, PadWindow window) {
        PadScreen screen = new PadScreen(address, config.profile(), line.outbox(), window, vertx);
        return new Pad(config.profile(), window, screen, line.counts());
    }

    private Evaluator evaluator(int address, PadWindow window) {
        EvaluatorProfile profile = Objects.requireNonNull(config.profile().evaluator());
        Frame open = dialect.openEvaluator(address).orElseThrow();
        return new Evaluator(
                profile, window, vertx, line.counts(), () -> line.outbox().answer(open));
    }

    /** Opens the line and has its pads follow their windows. */
    public void start() {
        places.forEach(Place::follow);
        line.start();
    }

    /** Closes the line. */
    public void stop() throws InterruptedException {
        line.stop();
    }

    /** Tells how the line is, if that is news. */
    public void checkHealth() {
        health.check(
                pads.entrySet().stream()
                        .filter(each -> isStuck(each.getValue().pad()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    private static boolean isStuck(@Nullable Pad pad) {
        return pad != null && pad.isStuck();
    }

    @Override
    public void heard(Frame frame, long nanos) {
        dialect.input(frame).ifPresent(input -> heard(frame, input, nanos));
    }

    private void heard(Frame frame, PadInput input, long nanos) {
        Place place = (input instanceof PadInput.Score ? evaluators : pads).get(input.address());
        if (place == null) {
            line.counts().add(Fault.UNKNOWN_ADDRESS);
            return;
        }
        dialect.reply(frame).ifPresent(line.outbox()::answer);
        place.window().run(() -> place.hear(input, nanos));
    }

    @Override
    public void lineUp() {
        health.up();
    }

    @Override
    public void lineDown(String why) {
        health.down(why);
    }
}
