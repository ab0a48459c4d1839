package io.jiaohao.server;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.AgentList;
import io.jiaohao.server.journal.JournalHistory;
import io.jiaohao.server.journal.PeopleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where a server keeps what a command is about. */
final class KeptPlace {
    private static final String SQLITE = "sqlite";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the server's data folder; needed unless its journal is elsewhere")
    private @Nullable Path data;

    @Option(
            names = "--journal",
            paramLabel = "sqlite|URL",
            description = "as the server's own --journal")
    private String journal = SQLITE;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** The journal, to be read. */
    JournalHistory history() {
        return isFolder()
                ? JournalHistory.ofFile(existing(folder().journal()))
                : postgres(JournalHistory::ofPostgres);
    }

    AgentList agents(HallId hall) {
        return isFolder()
                ? AgentList.open(existing(folder().holders()), hall)
                : postgres(url -> AgentList.openPostgres(url, hall));
    }

    /** Who may sign in; where no server was yet, they are the first. */
    PeopleBook people() throws IOException {
        PeopleBook people;
        if (isFolder()) {
            Files.createDirectories(folder().people().toAbsolutePath().getParent());
            people = new PeopleBook(folder().people());
        } else {
            people = postgres(PeopleBook::inPostgres);
        }
        return people.opened();
    }

    /** Whether a server has written anything yet. */
    boolean hasJournal() {
        return !isFolder() || Files.exists(folder().journal());
    }

    private boolean isFolder() {
        return journal.equals(SQLITE);
    }

    private DataFolder folder() {
        if (data == null) {
            throw usage("Missing required option: '--data=DIR'");
        }
        return new DataFolder(data);
    }

    private Path existing(Path file) {
        if (!Files.exists(file)) {
            throw usage("--data %s: no server has kept anything there yet".formatted(data));
        }
        return file;
    }

    private <T> T postgres(java.util.function.Function<String, T> opening) {
        try {
            return opening.apply(journal);
        } catch (IllegalArgumentException e) {
            throw usage("--journal: %s".formatted(e.getMessage()));
        }
    }

    private ParameterException usage(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
