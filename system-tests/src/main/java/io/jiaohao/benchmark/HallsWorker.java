package io.jiaohao.benchmark;

import io.jiaohao.kit.program.Program;
import io.jiaohao.protocol.rpc.WireJson;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A process with the devices of a part of many halls. It opens hall after hall until one cannot be
 * opened, says {@code ready HALLS REASON}, waits for a line, then works for a while and says how it
 * went as JSON.
 */
@Command(name = "halls-worker", mixinStandardHelpOptions = true)
public final class HallsWorker implements Callable<Integer> {
    /** What a hall has: a terminal for each window of the demo's, and its screens. */
    static final int TERMINALS = 12;

    static final int DISPLAYS = 18;

    private static final String TERMINAL = "terminal";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BEAT_SECONDS = 0.005;

    @Option(names = "--port", required = true, description = "of the server's devices")
    private int port;

    @Option(names = "--from", required = true, description = "the first hall")
    private int from;

    @Option(names = "--count", required = true, description = "how many halls")
    private int count;

    @Option(names = "--seconds", required = true, description = "how long it works")
    private double seconds;

    @Option(names = "--per-second", required = true, description = "commands")
    private double perSecond;

    private final WireLoop loop = new WireLoop();
    private final Tally tally = new Tally();
    private final List<Pen> pens = new ArrayList<>();
    private long late; // commands whose turn came while all were busy
    private int turn; // of the halls

    /** A hall's terminal that does the work, and the step it is at. Of the loop's thread. */
    private static final class Pen {
        private final Device terminal;
        private int step;
        private boolean busy;

        Pen(Device terminal) {
            this.terminal = terminal;
        }
    }

    public static void main(String[] arguments) {
        Program.main(new HallsWorker(), arguments);
    }

    @Override
    public Integer call() {
        String reason = openAll();
        System.out.println("ready " + pens.size() + ' ' + reason);
        new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
        work();
        return 0;
    }

    private String openAll() {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        Town town = new Town(Path.of("."), DISPLAYS);
        for (int hall = from; hall < from + count; hall++) {
            try {
                pens.add(open(server, town, hall));
            } catch (RuntimeException e) {
                return String.valueOf(e.getMessage()).replace('\n', ' ');
            }
        }
        return "all";
    }

    private Pen open(InetSocketAddress server, Town town, int hall) {
        List<CompletableFuture<Device>> opening = new ArrayList<>();
        for (int place = 0; place < TERMINALS; place++) {
            opening.add(Device.open(loop, server, town.device(hall, TERMINAL, place), told -> {}));
        }
        for (int place = 0; place < DISPLAYS; place++) {
            opening.add(Device.open(loop, server, town.device(hall, "display", place), told -> {}));
        }
        List<Device> opened = opening.stream().map(WireLoop::await).toList();
        CompletableFuture<Boolean> counter = new CompletableFuture<>();
        loop.run(
                () ->
                        opened.get(0)
                                .change(
                                        "counter.open",
                                        Town.opening(0),
                                        line -> counter.complete(line.isDone())));
        WireLoop.await(counter);
        return new Pen(opened.get(0));
    }

    /** Sends what is due every few milliseconds, whatever has been answered. */
    private void work() {
        loop.ask(
                () -> {
                    tally.reset();
                    return true;
                });
        long began = System.nanoTime();
        long due = 0;
        for (double elapsed = 0; elapsed < seconds; elapsed = since(began)) {
            long now = (long) (elapsed * perSecond);
            long more = now - due;
            due = now;
            loop.run(() -> send(more));
            AppendLimit.pause(BEAT_SECONDS);
        }
        tell(loop.ask(tally::sample));
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / NANOS_PER_SECOND;
    }

    private void send(long more) {
        for (long i = 0; i < more; i++) {
            turn = (turn + 1) % pens.size();
            Pen pen = pens.get(turn);
            if (pen.busy) {
                late++;
            } else {
                send(pen);
            }
        }
    }

    private void send(Pen pen) {
        Client.Step step = Client.CYCLE.get(pen.step);
        pen.busy = true;
        long began = System.nanoTime();
        pen.terminal.change(
                step.method(),
                step.params(),
                line -> {
                    tally.answered(System.nanoTime() - began, line);
                    pen.busy = false;
                    pen.step = (pen.step + 1) % Client.CYCLE.size();
                });
    }

    private void tell(Tally.Sample sample) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("perSecond", sample.perSecond());
        told.put("refused", sample.refused());
        told.put("late", late);
        told.put("p50Millis", sample.latencies().millis(0.5));
        told.put("p99Millis", sample.latencies().millis(0.99));
        told.put("maxMillis", sample.latencies().millis(1));
        System.out.println(WireJson.text(WireJson.MAPPER.valueToTree(told)));
    }
}
