package io.jiaohao.server;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.statistics.DayStatistics;
import io.jiaohao.server.domain.statistics.History;
import io.jiaohao.server.journal.HallJson;
import io.jiaohao.server.journal.JournalHistory;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Computes a day's figures again from the journal alone, also while the server runs (DOMAIN M4).
 */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Prints what a day came to, computed again from the journal.")
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
            description = "the business day; without it, the last one")
    private @Nullable LocalDate day;

    @Option(names = "--json", description = "as one line of JSON, times as ISO 8601")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        JournalHistory journal = place.history();
        HallId id = chosen(journal.halls());
        Optional<DayStatistics> found = statistics(journal, id);
        PrintWriter out = spec.commandLine().getOut();
        if (found.isEmpty()) {
            spec.commandLine().getErr().printf("hall %s has nothing of that day%n", id);
            return ExitCode.SOFTWARE;
        }
        if (json) {
            out.println(new String(HallJson.write(found.get()), StandardCharsets.UTF_8));
        } else {
            new DayTable(found.get()).lines().forEach(out::println);
        }
        return ExitCode.OK;
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

    private Optional<DayStatistics> statistics(JournalHistory journal, HallId id) {
        History[] history = {History.of(id, day)}; // each batch gives the next one
        journal.replay(id, (revision, batch) -> history[0] = history[0].after(batch));
        return history[0].day();
    }

    private ParameterException usage(String why, Object what) {
        return new ParameterException(spec.commandLine(), why.formatted(what));
    }
}
