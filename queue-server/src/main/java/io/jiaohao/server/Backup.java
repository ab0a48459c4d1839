package io.jiaohao.server;

import io.jiaohao.server.journal.JournalException;
import io.jiaohao.server.journal.TableFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Copies what a server keeps in its data folder, also while it runs. A server that is started on
 * the copy goes on from the moment of the copy. What is in PostgreSQL is backed up with its tools.
 */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the data folder of a server, also while it runs.")
final class Backup implements Callable<Integer> {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "the server's data folder")
    private Path data = Path.of("data");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "where the copy becomes a folder of its own, named by the time")
    private Path to = Path.of("backup");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        DataFolder from = new DataFolder(data);
        if (!Files.exists(from.journal())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--data %s: no server keeps its journal there".formatted(data));
        }
        Path folder = to.resolve(LocalDateTime.now().format(NAME));
        Files.createDirectories(folder);
        PrintWriter out = spec.commandLine().getOut();
        try {
            // the journal first: whom it names, the holders that are copied later know
            for (Path file : List.of(from.journal(), from.holders())) {
                copy(file, folder.resolve(file.getFileName()));
            }
        } catch (JournalException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.SOFTWARE;
        }
        out.println(folder);
        return ExitCode.OK;
    }

    private static void copy(Path file, Path target) {
        if (Files.exists(file)) {
            new TableFile(file).copyTo(target);
        }
    }
}
