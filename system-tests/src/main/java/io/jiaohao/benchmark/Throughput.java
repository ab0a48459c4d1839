package io.jiaohao.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Durable requests over TCP, in a closed loop, and in the same run what the disk could do with the
 * same bytes. The load generator, this process, works beside the server on the same processors.
 */
final class Throughput {
    private static final String PART = "throughput";
    private static final double LIMIT_SECONDS = 1;
    private static final double WARM_UP_SECONDS = 12; // of each work: the compiler is busy as long
    private static final int WARM_UP_CLIENTS = 32;
    private static final double NANOS_PER_MICRO = 1_000;
    private static final String HEAD = "%-6s %5s %7s %29s %23s %19s %22s";
    private static final String ROW =
            "%-6s %5d %7d %9.0f %9.0f %9.0f %7.2f %7.2f %7.2f %9.0f %9.0f %12.0f %9.0f";

    /** A run: what was done, and what it took of the processors. */
    private record Run(
            Tally.Sample sample, double serverMicros, double clientMicros, double otherShare) {}

    /** Appends a second of the plain file and of the bare table. */
    private record Limit(Repeats file, Repeats table) {}

    private final Bench bench;
    private final WireLoop loop = new WireLoop();
    private final Town town;
    private int freshHall; // the next of the halls in which nothing has happened

    Throughput(Bench bench) {
        this.bench = bench;
        int many = bench.halls().stream().mapToInt(Integer::intValue).max().orElse(1);
        int most = bench.clients().stream().mapToInt(Integer::intValue).max().orElse(1);
        int single = 2 * bench.clients().size() * bench.runs();
        this.freshHall = many;
        this.town =
                Town.build(bench.root(), bench.folder("town"), new Town.Size(many, single), most);
    }

    void measure() throws IOException, SQLException {
        Path folder = bench.folder("throughput");
        Figures.say(
                HEAD,
                "work",
                "halls",
                "clients",
                "requests/s  min, median, max",
                "ms p50, p99, max",
                "us CPU server, client",
                "limit/s  file, table");
        try (ServerUnderTest server = ServerUnderTest.start(bench, town.config(), folder)) {
            warmUp(server);
            for (List<Client.Step> work : List.of(Client.TAKE, Client.CYCLE)) {
                for (int clients : bench.clients()) {
                    Limit limit = null;
                    for (int halls : bench.halls()) {
                        List<Run> runs = runs(server, halls, clients, work);
                        limit = limit == null ? limit(folder, clients) : limit;
                        tell(new Crew.Shift(Town.range(0, halls), clients, work), runs, limit);
                    }
                }
            }
        } finally {
            loop.close();
        }
    }

    private void warmUp(ServerUnderTest server) {
        int halls = bench.halls().stream().mapToInt(Integer::intValue).max().orElse(1);
        for (List<Client.Step> work : List.of(Client.CYCLE, Client.TAKE)) {
            Crew.Shift shift = new Crew.Shift(Town.range(0, halls), WARM_UP_CLIENTS, work);
            try (Crew crew = new Crew(loop, server, town, shift)) {
                crew.begin();
                AppendLimit.pause(WARM_UP_SECONDS);
            }
        }
    }

    private List<Run> runs(ServerUnderTest server, int halls, int clients, List<Client.Step> work) {
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < bench.runs(); run++) {
            List<Integer> where = halls == 1 ? Town.range(freshHall++, 1) : Town.range(0, halls);
            try (Crew crew = new Crew(loop, server, town, new Crew.Shift(where, clients, work))) {
                crew.begin();
                AppendLimit.pause(bench.seconds() / 4);
                runs.add(run(server, crew));
            }
        }
        return runs;
    }

    private Run run(ServerUnderTest server, Crew crew) {
        Usage serverBefore = server.usage();
        Usage clientBefore = Usage.ofSelf();
        Machine before = Machine.now();
        Tally.Sample sample = crew.sample(bench.seconds());
        double serverMillis = server.usage().cpuMillis() - serverBefore.cpuMillis();
        double clientMillis = Usage.ofSelf().cpuMillis() - clientBefore.cpuMillis();
        double busy = Machine.now().busyMillis() - before.busyMillis();
        int count = sample.latencies().count();
        return new Run(
                sample,
                serverMillis * 1_000 / count,
                clientMillis * 1_000 / count,
                (busy - serverMillis - clientMillis) / (sample.elapsedNanos() / 1e6));
    }

    private Limit limit(Path folder, int clients) throws IOException, SQLException {
        List<byte[]> rows = AppendLimit.latest(folder.resolve("data/journal.db"));
        List<Double> file = new ArrayList<>();
        List<Double> table = new ArrayList<>();
        for (int run = 0; run < bench.runs(); run++) {
            file.add(
                    AppendLimit.perSecond(
                            new Disk.PlainFile(folder), rows, clients, LIMIT_SECONDS));
            table.add(
                    AppendLimit.perSecond(
                            new Disk.SqliteFile(folder), rows, clients, LIMIT_SECONDS));
        }
        return new Limit(Repeats.of(file), Repeats.of(table));
    }

    private void tell(Crew.Shift shift, List<Run> runs, Limit limit) {
        Repeats rate = Repeats.of(runs, run -> run.sample().perSecond());
        Repeats server = Repeats.of(runs, Run::serverMicros);
        Repeats client = Repeats.of(runs, Run::clientMicros);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("work", shift.steps().size() == 1 ? "take" : "cycle");
        row.put("requestsOfTheWork", shift.steps().size());
        row.put("halls", shift.halls().size());
        row.put("clients", shift.clients());
        row.put("perSecond", rate);
        row.put("p50Millis", latency(runs, 0.5));
        row.put("p99Millis", latency(runs, 0.99));
        row.put("maxMillis", latency(runs, 1));
        row.put("serverCpuMicros", server);
        row.put("clientCpuMicros", client);
        row.put("cpuOfOthers", Repeats.of(runs, Run::otherShare));
        row.put("limitFile", limit.file());
        row.put("limitTable", limit.table());
        row.put("shareOfFile", rate.median() / limit.file().median());
        row.put("shareOfTable", rate.median() / limit.table().median());
        bench.figures().add(PART, row);
        Figures.say(
                ROW,
                row.get("work"),
                shift.halls().size(),
                shift.clients(),
                rate.min(),
                rate.median(),
                rate.max(),
                latency(runs, 0.5).median(),
                latency(runs, 0.99).median(),
                latency(runs, 1).max(),
                server.median(),
                client.median(),
                limit.file().median(),
                limit.table().median());
    }

    private static Repeats latency(List<Run> runs, double share) {
        return Repeats.of(runs, run -> run.sample().latencies().millis(share));
    }
}
