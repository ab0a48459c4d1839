package io.jiaohao.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long each program takes to be ready, and its memory a moment later. */
final class StartUp {
    private static final String ROW =
            "%-14s ready in %5.0f ms (%.0f to %.0f)   %4.0f MiB resident (%.0f to %.0f)   n=%d";
    private static final int RUNS = 5;
    private static final double SETTLING_SECONDS = 1;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_MIB = 1 << 20;

    private record Run(double millis, double mebibytes) {}

    private final Bench bench;

    StartUp(Bench bench) {
        this.bench = bench;
    }

    void measure() {
        measure("queue-server", "server.yaml", "--device-port", "0");
        measure("ticket-kiosk", "kiosk.yaml");
        measure("call-terminal", "terminal.yaml");
        measure("led-display", "display.yaml");
    }

    private void measure(String program, String config, String... more) {
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Path folder = bench.folder(program);
            List<String> command = new ArrayList<>();
            command.add(bench.root().resolve("bin").resolve(program).toString());
            command.addAll(List.of("--config", bench.root().resolve("config/demo") + "/" + config));
            command.addAll(List.of("--http-port", "0"));
            command.addAll(List.of(more));
            if (more.length > 0) {
                command.addAll(List.of("--data", folder.resolve("data").toString()));
            }
            try (Started started = Started.of(command, folder, folder.resolve("log"), Map.of())) {
                AppendLimit.pause(SETTLING_SECONDS);
                double mebibytes = started.usage().residentBytes() / BYTES_PER_MIB;
                runs.add(new Run(started.nanos() / NANOS_PER_MILLI, mebibytes));
            }
        }
        tell(program, Repeats.of(runs, Run::millis), Repeats.of(runs, Run::mebibytes));
    }

    private void tell(String program, Repeats millis, Repeats memory) {
        bench.figures()
                .add(
                        "start-up",
                        Map.of("program", program, "readyMillis", millis, "mebibytes", memory));
        Figures.say(
                ROW,
                program,
                millis.median(),
                millis.min(),
                millis.max(),
                memory.median(),
                memory.min(),
                memory.max(),
                RUNS);
    }
}
