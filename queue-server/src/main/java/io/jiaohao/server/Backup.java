package io.jiaohao.server;

import io.jiaohao.server.journal.JournalException;
import io.jiaohao.server.journal.TableFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
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
    public Integer call() {
        DataFolder from = new DataFolder(data);
        if (!Files.exists(from.journal())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--data %s: no server keeps its journal there".formatted(data));
        }
        try {
            spec.commandLine().getOut().println(copied(from));
            return ExitCode.OK;
        } catch (JournalException | IOException e) {
            spec.commandLine().getErr().printf("Expected to make a backup, but %s%n", e);
            return ExitCode.SOFTWARE;
        }
    }

    /** The folder of the copy; never one that is there already. */
    private Path copied(DataFolder from) throws IOException {
        Files.createDirectories(to);
        Path folder = to.resolve(LocalDateTime.now().format(NAME));
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        PrivateFolder.create(folder);
        // the journal first: whom it names, the holders that are copied later know
        copy(from.journal(), folder);
        copy(from.holders(), folder);
        copy(from.people(), folder);
        return folder;
    }

    private static void copy(Path file, Path folder) {
        if (Files.exists(file)) {
            new TableFile(file).copyTo(folder.resolve(file.getFileName()));
        }
    }
}
