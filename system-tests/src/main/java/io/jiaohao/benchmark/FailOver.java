package io.jiaohao.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Three nodes with PostgreSQL: how long a terminal on a surviving node goes without an answer when
 * a node is killed, and when it hangs.
 */
final class FailOver {
    private static final int NODES = 3;
    private static final int HALLS = 24;
    private static final double SETTLING_SECONDS = 10;
    private static final double WATCHING_SECONDS = 30;
    private static final double BEAT_SECONDS = 0.005;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Bench bench;
    private final WireLoop loop = new WireLoop();
    private final Town town;
    private final List<Integer> ports = new ArrayList<>();

    FailOver(Bench bench) throws IOException {
        this.bench = bench;
        this.town = Town.build(bench.root(), bench.folder("town"), new Town.Size(HALLS, 0), 1);
        for (int node = 0; node < NODES; node++) {
            ports.add(Postgres.freePort());
        }
    }

    void measure() throws IOException, InterruptedException {
        Optional<Path> programs = Postgres.installed();
        if (programs.isEmpty()) {
            Figures.say("fail-over needs PostgreSQL: on Debian, apt-get install postgresql");
            return;
        }
        try {
            for (String signal : List.of("KILL", "STOP")) {
                List<List<Long>> runs = new ArrayList<>();
                for (int run = 0; run < bench.runs(); run++) {
                    runs.add(run(programs.get(), signal));
                }
                tell(signal, runs);
            }
        } finally {
            loop.close();
        }
    }

    /** The longest gap of each terminal, with nodes and a database of their own. */
    private List<Long> run(Path programs, String signal) throws IOException, InterruptedException {
        List<ServerUnderTest> nodes = new ArrayList<>();
        try (Postgres database = Postgres.start(programs, bench.folder("postgres"))) {
            for (int node = 0; node < NODES; node++) {
                nodes.add(node(node, database));
            }
            List<Patient> patients = patients(nodes.subList(0, NODES - 1));
            watch(patients, SETTLING_SECONDS);
            loop.ask(
                    () -> {
                        patients.forEach(Patient::reset);
                        return true;
                    });
            long pid = nodes.get(NODES - 1).program().process().pid();
            new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).start().waitFor();
            watch(patients, WATCHING_SECONDS);
            return loop.ask(() -> patients.stream().map(Patient::longestNanos).toList());
        } finally {
            nodes.forEach(node -> node.program().process().destroyForcibly());
        }
    }

    private ServerUnderTest node(int node, Postgres database) {
        List<String> members = ports.stream().map(port -> "127.0.0.1:" + port).toList();
        return ServerUnderTest.start(
                bench,
                town.config(),
                bench.folder("node"),
                "--node",
                "node-" + node,
                "--cluster-port",
                String.valueOf(ports.get(node)),
                "--cluster-members",
                String.join(",", members),
                "--journal",
                database.url());
    }

    /** A terminal of each hall, on the nodes in turn. */
    private List<Patient> patients(List<ServerUnderTest> nodes) {
        List<Patient> patients = new ArrayList<>();
        for (int hall = 0; hall < HALLS; hall++) {
            Device.Name name = town.device(hall, "terminal", 0);
            ServerUnderTest node = nodes.get(hall % nodes.size());
            Device device = WireLoop.await(Device.open(loop, node.devices(), name, told -> {}));
            patients.add(new Patient(device));
        }
        return patients;
    }

    private void watch(List<Patient> patients, double seconds) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < seconds * NANOS_PER_SECOND) {
            loop.run(() -> patients.forEach(Patient::beat));
            AppendLimit.pause(BEAT_SECONDS);
        }
    }

    private void tell(String signal, List<List<Long>> runs) {
        Repeats worst =
                Repeats.of(
                        runs,
                        run ->
                                run.stream().mapToLong(Long::longValue).max().orElse(0)
                                        / NANOS_PER_SECOND);
        Repeats usual =
                Repeats.of(
                        runs,
                        run ->
                                run.stream().sorted().toList().get(run.size() / 2)
                                        / NANOS_PER_SECOND);
        String what = signal.equals("KILL") ? "killed" : "hung";
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("node", what);
        row.put("terminals", HALLS);
        row.put("longestGapSeconds", worst);
        row.put("medianTerminalSeconds", usual);
        bench.figures().add("fail-over", row);
        Figures.say(
                "node %-6s  longest gap of %d terminals on the others %5.2f s (%.2f to %.2f)"
                        + "   of the median terminal %5.2f s   n=%d",
                what, HALLS, worst.median(), worst.min(), worst.max(), usual.median(), runs.size());
    }
}
