package io.jiaohao.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As many halls with their devices as one server on this machine holds, working at a fixed rate:
 * devices are opened hall after hall, by several processes, until something breaks.
 */
final class ManyHalls {
    private static final int DEVICES = HallsWorker.TERMINALS + HallsWorker.DISPLAYS;
    private static final int HALLS_PER_WORKER = 500;
    private static final double PER_SECOND = 2_000;
    private static final double BYTES_PER_MIB = 1 << 20;
    private static final double BYTES_PER_KIB = 1 << 10;
    private static final Map<String, String> GREAT_HEAP = Map.of("JIAOHAO_JAVA_OPTIONS", "-Xmx10g");

    private record Worker(Started process, int halls, String reason) {}

    private final Bench bench;

    ManyHalls(Bench bench) {
        this.bench = bench;
    }

    void measure() throws IOException {
        int wanted = bench.manyHalls();
        long base = alone();
        Town town =
                Town.build(
                        bench.root(),
                        bench.folder("town"),
                        new Town.Size(wanted, 0),
                        HallsWorker.DISPLAYS);
        try (ServerUnderTest server =
                ServerUnderTest.start(
                        bench, town.config(), bench.folder("many-halls"), GREAT_HEAP)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("hallsWanted", wanted);
            row.put("readySeconds", server.program().nanos() / 1e9);
            long empty = server.usage().residentBytes();
            List<Worker> workers = new ArrayList<>();
            try {
                fill(server, wanted, workers);
                long filled = server.usage().residentBytes();
                int halls = workers.stream().mapToInt(Worker::halls).sum();
                row.put("hallsWithDevices", halls);
                row.put("devices", halls * DEVICES);
                row.put("brokeFirst", workers.get(workers.size() - 1).reason());
                row.put("serverMiB", filled / BYTES_PER_MIB);
                row.put("kibPerHall", (empty - base) / BYTES_PER_KIB / wanted);
                row.put("kibPerDevice", (filled - empty) / BYTES_PER_KIB / (halls * DEVICES));
                work(server, workers, row);
            } finally {
                workers.forEach(worker -> worker.process().close());
            }
            bench.figures().add("many-halls", row);
            row.forEach((name, value) -> Figures.say("  %-18s %s", name, value));
        }
    }

    /** The memory of a server with one hall. */
    private long alone() {
        Town town =
                Town.build(
                        bench.root(),
                        bench.folder("town"),
                        new Town.Size(1, 0),
                        HallsWorker.DISPLAYS);
        try (ServerUnderTest server =
                ServerUnderTest.start(bench, town.config(), bench.folder("alone"), GREAT_HEAP)) {
            return server.usage().residentBytes();
        }
    }

    private void fill(ServerUnderTest server, int wanted, List<Worker> workers) {
        Path folder = bench.folder("workers");
        String reason = "all";
        for (int from = 0; from < wanted && reason.equals("all"); from += HALLS_PER_WORKER) {
            int count = Math.min(HALLS_PER_WORKER, wanted - from);
            Started process =
                    Started.of(
                            command(server, from, count), folder, folder.resolve("log"), Map.of());
            String[] ready = process.ready().split(" ", 3);
            reason = ready[2];
            workers.add(new Worker(process, Integer.parseInt(ready[1]), reason));
        }
    }

    private List<String> command(ServerUnderTest server, int from, int count) {
        int parts = (bench.manyHalls() + HALLS_PER_WORKER - 1) / HALLS_PER_WORKER;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx1g", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(HallsWorker.class.getName());
        command.addAll(List.of("--port", String.valueOf(server.devices().getPort())));
        command.addAll(List.of("--from", String.valueOf(from), "--count", String.valueOf(count)));
        command.addAll(List.of("--seconds", String.valueOf(bench.workSeconds())));
        command.addAll(List.of("--per-second", String.valueOf(PER_SECOND / parts)));
        return command;
    }

    /** All workers at once; what they say is summed up, or the worst of it taken. */
    private void work(ServerUnderTest server, List<Worker> workers, Map<String, Object> row)
            throws IOException {
        Usage before = server.usage();
        long began = System.nanoTime();
        for (Worker worker : workers) {
            if (worker.halls() > 0) {
                worker.process().process().outputWriter().append("go\n").flush();
            }
        }
        List<JsonNode> told = new ArrayList<>();
        for (Worker worker : workers) {
            if (worker.halls() > 0) {
                told.add(lastLine(worker.process().process().inputReader()));
            }
        }
        Usage after = server.usage();
        row.put(
                "perSecond",
                told.stream().mapToDouble(each -> each.path("perSecond").asDouble()).sum());
        row.put("refused", told.stream().mapToLong(each -> each.path("refused").asLong()).sum());
        row.put("late", told.stream().mapToLong(each -> each.path("late").asLong()).sum());
        for (String figure : List.of("p50Millis", "p99Millis", "maxMillis")) {
            row.put(
                    figure,
                    told.stream()
                            .mapToDouble(each -> each.path(figure).asDouble())
                            .max()
                            .orElse(0));
        }
        row.put(
                "serverProcessors",
                (after.cpuMillis() - before.cpuMillis()) * 1e6 / (System.nanoTime() - began));
        row.put("serverMiBAfterwards", after.residentBytes() / BYTES_PER_MIB);
    }

    private static JsonNode lastLine(BufferedReader out) {
        try {
            return WireJson.MAPPER.readTree(String.valueOf(out.readLine()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
