package io.jiaohao.terminal;

import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.page.PageServer;
import io.jiaohao.kit.program.DeviceOptions;
import io.jiaohao.kit.program.LinkStep;
import io.jiaohao.kit.program.Program;
import io.jiaohao.kit.program.VertxStep;
import io.jiaohao.terminal.pad.profile.LineConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The program of one window: serves the clerk's page, minds the call pads on this PC's serial
 * lines, and talks to the queue server.
 */
@Command(
        name = "call-terminal",
        mixinStandardHelpOptions = true,
        description = "Serves the clerk's page of one window of a service hall.")
public final class CallTerminal implements Callable<Integer> {
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(5);

    @Mixin private DeviceOptions options = new DeviceOptions();

    @Option(
            names = "--pads",
            paramLabel = "FILE",
            description = "which call pads are on which line; beats pads of the file")
    private @Nullable Path pads;

    public static void main(String[] arguments) {
        Program.main(new CallTerminal(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        TerminalConfig config = TerminalConfig.read(options);
        List<LineConfig> lines = PadsConfig.read(options.config(), pads, config.device());
        VertxStep vertx = new VertxStep(1);
        Terminal terminal = new Terminal(vertx.vertx(), config);
        PageServer page =
                new PageServer(
                        vertx.vertx(), config.httpPort(), terminal.stream(), terminal.actions());
        Lifecycle lifecycle =
                new Lifecycle(
                        List.of(
                                vertx,
                                page,
                                new LinkStep(terminal.link()),
                                new Pads(vertx.vertx(), config, terminal, lines)),
                        STOP_DEADLINE);
        return Program.run(lifecycle, () -> "ready http=" + page.address(), System.out);
    }
}
