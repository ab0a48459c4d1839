package io.jiaohao.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * How long after a clerk's press the page of a hall screen has the number: from the request written
 * to the change of the document in a real Chromium. One call a second, and thirty in ten seconds.
 */
final class CallToPage {
    private static final int WINDOWS = 12;
    private static final int WARM_UP = 10;
    private static final int CALLS = 100;
    private static final double CALM_SECONDS = 1;
    private static final int BURST = 30;
    private static final double BURST_SECONDS = 10.0 / BURST;
    private static final byte[] ID = "\"result\":{\"id\":\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NUMBER = "\"number\":\"".getBytes(StandardCharsets.UTF_8);
    private static final String ROW =
            "%-6s call -> hall page  p50 %6.1f ms  p99 %6.1f ms (%.1f to %.1f)  max %6.1f ms"
                    + "   n=%d x %d";

    private record Ticket(String id, String number) {}

    private final Bench bench;
    private final WireLoop loop = new WireLoop();
    private final Town town;
    private int turn; // calls so far: the windows call one after the other

    CallToPage(Bench bench) {
        this.bench = bench;
        this.town = Town.build(bench.root(), bench.folder("town"), new Town.Size(0, 1), WINDOWS);
    }

    private record Scene(Device kiosk, List<Device> terminals, SeenCalls page) {}

    void measure() throws IOException, InterruptedException {
        try (ServerUnderTest server =
                        ServerUnderTest.start(bench, town.config(), bench.folder("hall"));
                Started display = display(server);
                SeenCalls page = SeenCalls.on(bench.folder("chromium"), pageOf(display))) {
            Device kiosk = open(server, "kiosk", 0);
            List<Device> terminals = new ArrayList<>();
            for (int window = 0; window < WINDOWS; window++) {
                terminals.add(open(server, "terminal", window));
                asked(terminals.get(window), "counter.open", Town.opening(window), line -> "");
            }
            Scene scene = new Scene(kiosk, terminals, page);
            run(scene, WARM_UP, BURST_SECONDS);
            measure("calm", scene, CALLS, CALM_SECONDS);
            measure("burst", scene, BURST, BURST_SECONDS);
        } finally {
            loop.close();
        }
    }

    private Started display(ServerUnderTest server) {
        String id = town.device(0, "display", 0).id();
        String root = bench.root().toString();
        List<String> command = new ArrayList<>(List.of(root + "/bin/led-display"));
        command.addAll(List.of("--config", root + "/config/demo/display.yaml"));
        command.addAll(List.of("--server", "127.0.0.1:" + server.devices().getPort()));
        command.addAll(List.of("--device", id, "--key", "demo-" + id, "--http-port", "0"));
        Path folder = bench.folder("display");
        return Started.of(command, folder, folder.resolve("log"), Map.of());
    }

    private static URI pageOf(Started display) {
        return URI.create(display.ready().replace("ready http=", "http://") + "/");
    }

    private Device open(ServerUnderTest server, String kind, int place) {
        return WireLoop.await(
                Device.open(loop, server.devices(), town.device(0, kind, place), line -> {}));
    }

    private <T> T asked(Device device, String method, String params, Function<Line, T> read) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        loop.run(
                () ->
                        device.change(
                                method,
                                params,
                                line -> {
                                    if (line.isDone()) {
                                        answer.complete(read.apply(line));
                                    } else {
                                        answer.completeExceptionally(
                                                new IllegalStateException(line.toString()));
                                    }
                                }));
        return WireLoop.await(answer);
    }

    private void measure(String name, Scene scene, int calls, double seconds) {
        List<Latencies> runs = new ArrayList<>();
        for (int run = 0; run < bench.runs(); run++) {
            runs.add(run(scene, calls, seconds));
        }
        tell(name, calls, runs);
    }

    /**
     * Calls at an even pace, whether the page has the one before or not.
     *
     * @param seconds from one call to the next
     */
    private Latencies run(Scene scene, int calls, double seconds) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            tickets.add(
                    asked(
                            scene.kiosk(),
                            "ticket.take",
                            Client.MATTER,
                            line -> new Ticket(line.textAfter(ID), line.textAfter(NUMBER))));
        }
        List<Instant> pressed = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            AppendLimit.pause(Math.max(0, i * seconds - (System.nanoTime() - began) / 1e9));
            Device terminal = scene.terminals().get(turn++ % WINDOWS);
            pressed.add(Instant.now());
            asked(terminal, "ticket.call", "\"ticket\":\"" + tickets.get(i).id() + '"', line -> "");
        }
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            Instant seen = scene.page().seen(tickets.get(i).number()).join();
            nanos.add(Duration.between(pressed.get(i), seen).toNanos());
        }
        return Latencies.of(nanos);
    }

    private void tell(String name, int calls, List<Latencies> runs) {
        Repeats p50 = Repeats.of(runs, run -> run.millis(0.5));
        Repeats p99 = Repeats.of(runs, run -> run.millis(0.99));
        Repeats most = Repeats.of(runs, run -> run.millis(1));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pace", name);
        row.put("calls", calls);
        row.put("p50Millis", p50);
        row.put("p99Millis", p99);
        row.put("maxMillis", most);
        bench.figures().add("call-to-page", row);
        Figures.say(
                ROW,
                name,
                p50.median(),
                p99.median(),
                p99.min(),
                p99.max(),
                most.max(),
                calls,
                runs.size());
    }
}
