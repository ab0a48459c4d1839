package io.jiaohao.systemtests;

import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.program.Program;
import io.jiaohao.kit.program.VertxStep;
import io.jiaohao.protocol.link.ServerAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Plays a small stream of visitors and clerks in the demo hall, so that a newcomer sees its screens
 * move. Uses kiosk-20, terminal-11..19 and the counters 4..12; counters 1..3 stay free.
 */
@Command(
        name = "visitor-stream",
        mixinStandardHelpOptions = true,
        description = "Plays visitors and clerks in the demo hall.")
public final class VisitorStream implements Callable<Integer> {
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(5);

    @Option(
            names = "--server",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9527",
            description = "the queue server (${DEFAULT-VALUE})")
    private String server = "";

    @Option(
            names = "--visitors",
            paramLabel = "N",
            defaultValue = "30",
            description = "how many come (${DEFAULT-VALUE})")
    private int visitors;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same seed gives the same wishes (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--pace",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description = "1 is lively, 0.1 ten times as fast (${DEFAULT-VALUE})")
    private double pace;

    @Option(
            names = "--stay",
            description = "keep the devices connected when all have left, else end")
    private boolean stay;

    public static void main(String[] arguments) {
        Program.main(new VisitorStream(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        VertxStep loops = new VertxStep(1);
        Stage stage =
                new Stage(
                        loops.vertx(),
                        List.of(ServerAddress.parse(server)),
                        new Pace(new Random(seed), pace));
        CompletableFuture<Void> over = new CompletableFuture<>();
        Play play = new Play(stage, visitors, () -> over.complete(null));
        Lifecycle lifecycle = new Lifecycle(List.of(loops, play), STOP_DEADLINE);
        over.thenRunAsync(
                () -> {
                    System.out.println("the visitors have gone home");
                    if (stay) {
                        play.dismiss();
                    } else {
                        lifecycle.stop();
                    }
                });
        return Program.run(lifecycle, () -> "ready visitors=" + visitors, System.out);
    }
}
