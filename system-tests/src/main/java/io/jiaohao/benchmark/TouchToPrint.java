package io.jiaohao.benchmark;

import io.jiaohao.kiosk.simulator.NetworkPort;
import io.jiaohao.kiosk.simulator.SimulatedPrinter;
import io.jiaohao.kiosk.simulator.Slip;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * How long after a touch its ticket is printed: from the page's request to the kiosk, to the cut of
 * the ticket in a printer that takes no time itself. The demo hall is as lively as the largest one
 * at its peak, and more: {@link #PACE} lets a visitor come about every 0.4 s.
 */
final class TouchToPrint {
    private static final int WARM_UP = 30;
    private static final int TOUCHES = 150;
    private static final long LIMIT_SECONDS = 30;
    private static final String PACE = "0.1";
    private static final String ROW =
            "%-10s touch -> printed  p50 %6.1f ms  p95 %6.1f ms (%.1f to %.1f)  max %6.1f ms"
                    + "   %d bytes   n=%d x %d";

    private record Run(Latencies printed, int bytes) {}

    private final Bench bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Slip> slips = new LinkedBlockingQueue<>();

    TouchToPrint(Bench bench) {
        this.bench = bench;
    }

    void measure() throws IOException, InterruptedException {
        SimulatedPrinter printer = new SimulatedPrinter();
        printer.onSlip(slips::add);
        Path config = bench.root().resolve("config/demo/server.yaml");
        try (ServerUnderTest server = ServerUnderTest.start(bench, config, bench.folder("hall"));
                Started visitors = visitors(server);
                NetworkPort network = new NetworkPort(printer, 0)) {
            measure("text", SlipForm.usual(bench.folder("text")), server, network);
            measure("drawn", SlipForm.drawn(bench.folder("drawn")), server, network);
            if (!visitors.process().isAlive()) {
                throw new IllegalStateException("Expected visitors until the end, but all left");
            }
        }
    }

    private Started visitors(ServerUnderTest server) {
        Path target = bench.root().resolve("system-tests/target");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        target.resolve("system-tests.jar") + ":" + target.resolve("lib") + "/*",
                        "io.jiaohao.systemtests.VisitorStream",
                        "--server",
                        "127.0.0.1:" + server.devices().getPort(),
                        "--visitors",
                        "100000",
                        "--pace",
                        PACE);
        Path folder = bench.folder("visitors");
        return Started.of(command, folder, folder.resolve("log"), Map.of());
    }

    private void measure(String name, Path kioskYaml, ServerUnderTest server, NetworkPort network)
            throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        bench.root().resolve("bin/ticket-kiosk").toString(),
                        "--config",
                        kioskYaml.toString(),
                        "--server",
                        "127.0.0.1:" + server.devices().getPort(),
                        "--http-port",
                        "0",
                        "--printer",
                        "tcp:127.0.0.1:" + network.port());
        Path folder = bench.folder("kiosk");
        try (Started kiosk = Started.of(command, folder, folder.resolve("log"), Map.of())) {
            URI take = URI.create(kiosk.ready().replace("ready http=", "http://") + "/act/take");
            firstTicket(take);
            run(take, WARM_UP);
            List<Run> runs = new ArrayList<>();
            for (int run = 0; run < bench.runs(); run++) {
                runs.add(run(take, TOUCHES));
            }
            tell(name, runs);
        }
    }

    /** The kiosk is ready before its link and its printer are. */
    private void firstTicket(URI take) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (touch(take) != 200) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Expected the kiosk to give a number");
            }
            AppendLimit.pause(0.1);
        }
        slips.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private Run run(URI take, int touches) throws IOException, InterruptedException {
        List<Long> printed = new ArrayList<>();
        int bytes = 0;
        for (int touch = 0; touch < touches; touch++) {
            long began = System.nanoTime();
            int status = touch(take);
            Slip slip = slips.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (status != 200 || slip == null) {
                throw new IllegalStateException("Expected a ticket, but status=" + status);
            }
            printed.add(slip.nanos() - began);
            bytes = slip.bytes().length;
        }
        return new Run(Latencies.of(printed), bytes);
    }

    private int touch(URI take) throws IOException, InterruptedException {
        String body =
                "{\"touch\":\"%s\",\"matter\":\"advice\",\"language\":\"zh-CN\"}"
                        .formatted(UUID.randomUUID());
        HttpRequest request =
                HttpRequest.newBuilder(take)
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private void tell(String name, List<Run> runs) {
        Repeats p50 = Repeats.of(runs, run -> run.printed().millis(0.5));
        Repeats p95 = Repeats.of(runs, run -> run.printed().millis(0.95));
        Repeats most = Repeats.of(runs, run -> run.printed().millis(1));
        int bytes = runs.get(0).bytes();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ticket", name);
        row.put("bytes", bytes);
        row.put("touches", TOUCHES);
        row.put("p50Millis", p50);
        row.put("p95Millis", p95);
        row.put("maxMillis", most);
        bench.figures().add("touch-to-print", row);
        Figures.say(
                ROW,
                name,
                p50.median(),
                p95.median(),
                p95.min(),
                p95.max(),
                most.max(),
                bytes,
                runs.size(),
                TOUCHES);
    }
}
