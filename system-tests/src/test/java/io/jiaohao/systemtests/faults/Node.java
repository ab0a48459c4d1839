package io.jiaohao.systemtests.faults;

import io.jiaohao.systemtests.Programs;
import io.jiaohao.systemtests.RunningProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One queue server that is started, killed and stopped at will, always at its own address. */
final class Node implements AutoCloseable {
    private static final Pattern NODES = Pattern.compile("nodes=\\[([^]]*)]");
    static final int DEVICE_PORT = 9527;
    static final int HTTP_PORT = 8080;

    /**
     * What it is started with.
     *
     * @param name also of its log
     * @param prefix of the command line
     * @param options of the JVM
     * @param arguments beside name and ports
     */
    record Plan(
            String name,
            String host,
            List<String> prefix,
            List<String> options,
            List<String> arguments) {
        Plan {
            prefix = List.copyOf(prefix);
            options = List.copyOf(options);
            arguments = List.copyOf(arguments);
        }
    }

    private final Plan plan;
    private @Nullable RunningProgram program; // the latest; null before the first start

    Node(Plan plan) {
        this.plan = plan;
    }

    /** Starts it and does not wait. */
    void start() {
        List<String> command = new ArrayList<>(plan.prefix());
        List<String> arguments = new ArrayList<>(plan.arguments());
        arguments.addAll(
                List.of(
                        "--node",
                        plan.name(),
                        "--bind",
                        plan.host(),
                        "--device-port",
                        String.valueOf(DEVICE_PORT),
                        "--http-port",
                        String.valueOf(HTTP_PORT)));
        command.addAll(Programs.SERVER.command(plan.options(), arguments));
        program = RunningProgram.start("fault-" + plan.name(), command);
    }

    /** Waits until it is ready; gives how long it took since its start. */
    long awaitReady() {
        String line = program().awaitFirstLine();
        if (!line.startsWith("ready ")) {
            throw new AssertionError("Expected the ready line, but was " + line);
        }
        return program().elapsedNanos();
    }

    RunningProgram program() {
        if (program == null) {
            throw new IllegalStateException("Expected node=" + plan.name() + " to be started");
        }
        return program;
    }

    /** How many nodes there are, as this one told last: its figures are for its own machine. */
    long nodes() {
        return NODES.matcher(program().errors())
                .results()
                .map(found -> found.group(1).split(", ").length)
                .reduce((earlier, later) -> later)
                .orElse(1);
    }

    /** Starts it unless it runs. */
    void ensureRunning() {
        if (program == null || !program.isRunning()) {
            start();
        }
    }

    String name() {
        return plan.name();
    }

    NodeAddress address() {
        return new NodeAddress(plan.name(), plan.host(), DEVICE_PORT);
    }

    @Override
    public void close() {
        if (program != null) {
            program.kill(); // its network is free again only when it is gone
        }
    }
}
