package io.jiaohao.server;

import io.jiaohao.kit.config.ConfigException.Problem;
import io.jiaohao.server.config.ConfigReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong with a configuration and what it means, without starting anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Prints the mistakes and oddities of a configuration, and what it means.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it can be used, perhaps with warnings", "1:it has mistakes"})
final class Check implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "server.yaml, a hall.yaml, or their folder")
    private Path config = Path.of("server.yaml");

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "as it would be said on that day (default: today)")
    private LocalDate date = LocalDate.now();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ConfigReport report = ConfigReport.of(config, date);
        PrintWriter out = spec.commandLine().getOut();
        print(out, "error: ", report.errors());
        print(out, "warning: ", report.warnings());
        report.summary().forEach(out::println);
        out.printf(
                "%d mistakes, %d warnings%s%n",
                report.errors().size(),
                report.warnings().size(),
                report.errors().isEmpty() ? "" : "; others may show once these are put right");
        return report.errors().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static void print(PrintWriter out, String kind, List<Problem> problems) {
        problems.forEach(
                problem -> out.println(kind + problem.toString().replaceAll("\\s*\\R\\s*", " ")));
    }
}
