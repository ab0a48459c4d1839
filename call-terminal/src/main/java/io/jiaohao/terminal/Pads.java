package io.jiaohao.terminal;

import io.jiaohao.kit.life.Step;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.terminal.pad.LineHealth;
import io.jiaohao.terminal.pad.LineOfPads;
import io.jiaohao.terminal.pad.PadWindow;
import io.jiaohao.terminal.pad.profile.LineConfig;
import io.jiaohao.terminal.pad.profile.PadFile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The call pads of a terminal's lines. Those without a device of their own press this terminal's
 * buttons; each of the others gets a session.
 */
final class Pads implements Step {
    private static final long HEALTH_MILLIS = 60_000;
    private static final long STOP_SECONDS = 2;

    private final Vertx vertx;
    private final TerminalConfig config;
    private final TerminalWindow window;
    private final List<PadSession> sessions = new ArrayList<>();
    private final List<LineOfPads> lines;
    private long timer; // set by start()

    Pads(Vertx vertx, TerminalConfig config, Terminal terminal, List<LineConfig> lines) {
        this.vertx = vertx;
        this.config = config;
        this.window = new TerminalWindow(terminal, new Ratings(vertx, terminal));
        LineHealth.Listener listener =
                (line, state, text) -> terminal.reports().partIs("pads " + line, state, text);
        this.lines =
                lines.stream()
                        .map(line -> new LineOfPads(line, this::windowOf, vertx, listener))
                        .toList();
    }

    private PadWindow windowOf(PadFile pad) {
        PadFile.Own own = pad.own();
        if (own == null) {
            return window;
        }
        LinkConfig terminal = config.link();
        LinkConfig link =
                new LinkConfig(
                        terminal.servers(),
                        own.device(),
                        DeviceKind.TERMINAL,
                        own.key(),
                        terminal.language(),
                        terminal.tls());
        SignIn signIn = new SignIn(own.counter(), own.clerk(), own.pin());
        PadSession session = new PadSession(vertx, new TerminalConfig(link, 0, signIn));
        sessions.add(session);
        return new TerminalWindow(session, new Ratings(vertx, session));
    }

    @Override
    public String name() {
        return "pads";
    }

    @Override
    public void start() {
        sessions.forEach(session -> session.link().start());
        lines.forEach(LineOfPads::start);
        timer = vertx.setPeriodic(HEALTH_MILLIS, ignored -> lines.forEach(LineOfPads::checkHealth));
    }

    @Override
    public void stop() throws Exception {
        vertx.cancelTimer(timer);
        for (LineOfPads line : lines) {
            line.stop();
        }
        Future.join(sessions.stream().map(session -> session.link().stop()).toList())
                .toCompletionStage()
                .toCompletableFuture()
                .get(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
