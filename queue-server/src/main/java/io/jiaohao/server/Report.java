package io.jiaohao.server;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.JournalHistory;
import io.jiaohao.server.report.Export;
import io.jiaohao.server.report.HallReport;
import io.jiaohao.server.report.Period;
import io.jiaohao.server.report.Reports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Computes the figures of a day or a longer time again from the journal alone, also while the
 * server runs (DOMAIN M4): nothing that the server keeps of them is used.
 */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Prints what a day or a longer time came to, computed from the journal.")
final class Report implements Callable<Integer> {
    @Mixin private KeptPlace place = new KeptPlace();

    @Option(
            names = "--hall",
            paramLabel = "ID",
            description = "the hall's id; not needed when there is only one")
    private @Nullable String hall;

    @Option(
            names = "--day",
            paramLabel = "YYYY-MM-DD",
            description = "the business day, or one in the period; without it, the last one")
    private @Nullable LocalDate day;

    @Option(
            names = "--period",
            paramLabel = "day|week|month|quarter|year",
            description = "of what time; ${DEFAULT-VALUE}")
    private String period = Period.Kind.DAY.word();

    @Option(names = "--json", description = "as one line of JSON, times in seconds")
    private boolean json;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "writes it there as CSV in UTF-8, instead of printing it")
    private @Nullable Path csv;

    @Option(
            names = "--xlsx",
            paramLabel = "FILE",
            description = "writes it there as a workbook, instead of printing it")
    private @Nullable Path xlsx;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "of what is written to files; ${DEFAULT-VALUE}")
    private String language = "zh-CN";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Period.Kind kind = kind();
        JournalHistory journal = place.history();
        HallId id = chosen(journal.halls());
        Path kept = Files.createTempDirectory("jiaohao-report");
        try {
            Reports reports = new Reports(journal, kept);
            Optional<LocalDate> wanted = day == null ? reports.lastDay(id) : Optional.of(day);
            Optional<HallReport> found =
                    wanted.flatMap(date -> reports.period(id, Period.of(kind, date)));
            if (found.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .printf("hall %s has nothing of that %s%n", id, kind.word());
                return ExitCode.SOFTWARE;
            }
            give(found.get());
            return ExitCode.OK;
        } finally {
            delete(kept);
        }
    }

    private void give(HallReport report) throws IOException {
        if (csv != null) {
            Files.write(csv, Export.of(report, Export.Format.CSV, language).bytes());
        }
        if (xlsx != null) {
            Files.write(xlsx, Export.of(report, Export.Format.XLSX, language).bytes());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new String(report.json(), StandardCharsets.UTF_8));
        } else if (csv == null && xlsx == null) {
            new ReportTable(report).lines().forEach(out::println);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private Period.Kind kind() {
        try {
            return Period.Kind.valueOf(period.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw usage("--period must be day, week, month, quarter or year, but was %s", period);
        }
    }

    private HallId chosen(List<HallId> halls) {
        if (hall == null && halls.size() == 1) {
            return halls.get(0);
        }
        if (hall == null || !halls.contains(new HallId(hall))) {
            throw usage("--hall must be one of %s", halls);
        }
        return new HallId(hall);
    }

    private ParameterException usage(String why, Object what) {
        return new ParameterException(spec.commandLine(), why.formatted(what));
    }
}
