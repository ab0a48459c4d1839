package io.jiaohao.systemtests.pads;

import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.page.PageServer;
import io.jiaohao.kit.program.Program;
import io.jiaohao.kit.program.VertxStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Call pads and evaluators at the far ends of serial lines, as a page to press their keys on. Lines
 * on standard input press them too: {@code 5 0C}, {@code 5 06 0F}, {@code 5 rate 1}. What pads show
 * goes to standard error.
 */
@Command(
        name = "pad-emulator",
        mixinStandardHelpOptions = true,
        description = "Emulates call pads and evaluators on serial lines.")
public final class PadEmulator implements Callable<Integer> {
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(5);

    @Option(
            names = "--line",
            required = true,
            paramLabel = "FAMILY:PORT:ADDRESS,…",
            converter = LineOption.Converter.class,
            description = "a port with its pads, e.g. ff68:/tmp/pads:5,6; may be given again")
    private List<LineOption> lines = new ArrayList<>();

    @Option(
            names = "--label",
            paramLabel = "ADDRESS=TEXT",
            description = "what the page calls a pad, e.g. '6=Window 2'; may be given again")
    private Map<Integer, String> labels = new TreeMap<>();

    @Option(
            names = "--http-port",
            paramLabel = "N",
            defaultValue = "0",
            description = "where the page is served on loopback; 0 picks a free port")
    private int httpPort;

    public static void main(String[] arguments) {
        Program.main(new PadEmulator(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        VertxStep vertx = new VertxStep(1);
        EmulatedPads.Wiring wiring = new EmulatedPads.Wiring(lines, labels);
        EmulatedPads pads = new EmulatedPads(vertx.vertx(), wiring, System.in, System.err);
        PageServer page = new PageServer(vertx.vertx(), httpPort, pads.stream(), pads.actions());
        Lifecycle lifecycle = new Lifecycle(List.of(vertx, page, pads), STOP_DEADLINE);
        return Program.run(lifecycle, () -> "ready http=" + page.address(), System.out);
    }
}
