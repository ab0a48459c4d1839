package io.jiaohao.kit.program;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.life.StartException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * The main loop of every program: start, print the ready line, wait for SIGTERM or SIGINT, stop in
 * order.
 */
public final class Program {
    /** The configuration or the command line is wrong. */
    public static final int EXIT_USAGE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private Program() {}

    /** Runs a picocli command and leaves the process with its exit code. */
    public static void main(Callable<Integer> command, String[] arguments) {
        CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(
                (failure, commandLine, parsed) -> report(failure, commandLine));
        System.exit(line.execute(arguments));
    }

    private static int report(Exception failure, CommandLine line) {
        if (failure instanceof ConfigException) {
            line.getErr().println(failure.getMessage());
            return EXIT_USAGE;
        }
        if (failure instanceof StartException && failure.getCause() instanceof ConfigException) {
            line.getErr().println(failure.getCause().getMessage());
            return EXIT_USAGE;
        }
        line.getErr().println(failure.getMessage() == null ? failure : failure.getMessage());
        LOG.debug("the program ends", failure);
        return CommandLine.ExitCode.SOFTWARE;
    }

    /**
     * Starts, prints the ready line on standard output, and returns after an orderly stop.
     *
     * @param ready gives the line, once everything is started
     */
    public static int run(Lifecycle lifecycle, Supplier<String> ready, PrintStream out)
            throws StartException, InterruptedException {
        Thread hook = new Thread(lifecycle::stop, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        lifecycle.start();
        out.println(ready.get());
        out.flush();
        lifecycle.awaitStop();
        return CommandLine.ExitCode.OK;
    }
}
