package io.jiaohao.server;

import io.jiaohao.kit.program.Program;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.gateway.Messages;
import io.jiaohao.server.holder.InvalidPapersException;
import io.jiaohao.server.holder.Papers;
import io.jiaohao.server.journal.AgentList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Edits the list of those who act for firms, also while the server runs. The id number comes from
 * standard input: a command line ends in the shell's history and in the list of processes.
 */
@Command(
        name = "agents",
        mixinStandardHelpOptions = true,
        description = {
            "Lists who acts for firms (企业代办) and may take more numbers than others.",
            "For add and remove, the id number is read from standard input, one line."
        })
final class Agents implements Callable<Integer> {
    /** What is to be done. */
    private enum Action {
        ADD,
        REMOVE,
        LIST
    }

    @Mixin private KeptPlace place = new KeptPlace();

    @Option(names = "--hall", required = true, paramLabel = "ID", description = "the hall's id")
    private String hall = "";

    @Parameters(paramLabel = "add|remove|list", description = "what to do")
    private Action action = Action.LIST;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (AgentList agents = place.agents(new HallId(hall))) {
            requireHall();
            return action == Action.LIST ? list(agents) : change(agents, LocalDate.now());
        }
    }

    /** A hall that the server never had would keep the list for nobody. */
    private void requireHall() {
        List<HallId> halls = place.hasJournal() ? place.history().halls() : List.of();
        if (!halls.isEmpty() && !halls.contains(new HallId(hall))) {
            throw new ParameterException(
                    spec.commandLine(), "--hall must be one of %s".formatted(halls));
        }
    }

    private int list(AgentList agents) {
        var all = agents.all();
        all.forEach(agent -> say("%s since %s", agent.masked(), agent.added()));
        if (all.isEmpty()) {
            say("nobody");
        }
        return ExitCode.OK;
    }

    private int change(AgentList agents, LocalDate today) throws IOException {
        Papers papers;
        try {
            papers = Papers.idCard(StandardInput.line(), today);
        } catch (InvalidPapersException e) {
            spec.commandLine().getErr().println(Messages.text("en", e.fault(), e.details()));
            return Program.EXIT_USAGE;
        }
        if (action == Action.ADD) {
            say(agents.add(papers, today) ? "added %s" : "was there already: %s", papers.masked());
            return ExitCode.OK;
        }
        boolean removed = agents.remove(papers);
        say(removed ? "removed %s" : "was not there: %s", papers.masked());
        return removed ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void say(String line, Object... values) {
        spec.commandLine().getOut().println(line.formatted(values));
    }
}
