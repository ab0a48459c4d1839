package io.jiaohao.benchmark;

import io.jiaohao.kit.program.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures one part after the other; {@code bin/benchmark} starts it. */
@Command(name = "benchmark", mixinStandardHelpOptions = true)
public final class Benchmark implements Callable<Integer> {
    @Option(names = "--root", required = true, description = "where bin and config are")
    private Path root = Path.of(".");

    @Option(names = "--json", description = "where all figures are written")
    private @Nullable Path json;

    @Option(names = "--seconds", description = "how long a run measures")
    private double seconds = 4;

    @Option(names = "--runs", description = "how often each thing is measured")
    private int runs = 3;

    @Option(names = "--clients", split = ",", description = "throughput: clients at once")
    private List<Integer> clients = List.of(1, 8, 32, 128);

    @Option(names = "--halls", split = ",", description = "throughput: halls at once")
    private List<Integer> halls = List.of(100, 1);

    @Option(names = "--many-halls", description = "many-halls: how many to try")
    private int manyHalls = 3_000;

    @Option(names = "--work-seconds", description = "many-halls: how long they work")
    private double workSeconds = 30;

    @Parameters(
            paramLabel = "PART",
            description = "what to measure: ${COMPLETION-CANDIDATES}; all when left out")
    private List<Part> parts = List.of(Part.values());

    /** What can be measured. */
    enum Part {
        START_UP,
        DISPLAYS,
        CALL_TO_PAGE,
        PHONES,
        TOUCH_TO_PRINT,
        COMMAND_COST,
        THROUGHPUT,
        FAIL_OVER,
        MANY_HALLS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static void main(String[] arguments) {
        Program.main(new Benchmark(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        Path work = Files.createTempDirectory("jiaohao-benchmark");
        Figures figures = new Figures();
        Bench bench =
                new Bench(
                        root, work, seconds, runs, clients, halls, manyHalls, workSeconds, figures);
        try {
            for (Part part : parts) {
                measure(part, bench);
            }
        } finally {
            figures.write(json == null ? root.resolve("target/benchmark.json") : json);
            delete(work);
        }
        return 0;
    }

    private static void measure(Part part, Bench bench) throws Exception {
        switch (part) {
            case START_UP -> new StartUp(bench).measure();
            case DISPLAYS -> new CallToDisplays(bench).measure();
            case CALL_TO_PAGE -> new CallToPage(bench).measure();
            case PHONES -> new Phones(bench).measure();
            case TOUCH_TO_PRINT -> new TouchToPrint(bench).measure();
            case COMMAND_COST -> new CommandCost(bench).measure();
            case THROUGHPUT -> new Throughput(bench).measure();
            case FAIL_OVER -> new FailOver(bench).measure();
            case MANY_HALLS -> new ManyHalls(bench).measure();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
