package io.jiaohao.systemtests;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A device program with its file of the demo hall, as a process of its own. */
final class DeviceProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready http=(127\\.0\\.0\\.1:\\d+)");

    private final RunningProgram program;
    private final String address;

    private DeviceProcess(Programs kind, RunningProgram program) {
        this.program = program;
        Matcher ready = READY.matcher(program.awaitFirstLine());
        if (!ready.matches()) {
            throw new AssertionError("Expected the ready line, but was " + ready);
        }
        this.address = ready.group(1);
        Figures.report(
                "%s ready after %d ms with %d MiB resident",
                kind.module(), program.elapsedNanos() / 1_000_000, program.residentMebibytes());
    }

    static DeviceProcess kiosk(ServerProcess server, String... more) {
        return start(Programs.KIOSK, "kiosk.yaml", server, more);
    }

    /** A kiosk with a configuration of one's own. */
    static DeviceProcess kiosk(Path config, String server) {
        return start(Programs.KIOSK, config, server, List.of());
    }

    static DeviceProcess terminal(ServerProcess server, String... more) {
        return start(Programs.TERMINAL, "terminal.yaml", server, more);
    }

    /** A terminal with a configuration of one's own. */
    static DeviceProcess terminal(Path config, String server) {
        return start(Programs.TERMINAL, config, server, List.of());
    }

    /** Silent, unless it is told where to speak. */
    static DeviceProcess display(ServerProcess server, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        if (!all.contains("--audio")) {
            all.addAll(List.of("--audio", "none"));
        }
        return start(Programs.DISPLAY, "display.yaml", server, all.toArray(String[]::new));
    }

    /** A display with a configuration of one's own. */
    static DeviceProcess display(Path config, ServerProcess server) {
        return start(Programs.DISPLAY, config, "127.0.0.1:" + server.devicePort(), List.of());
    }

    /** A display that reaches its server elsewhere, e.g. over a cable. */
    static DeviceProcess display(Path config, String server) {
        return start(Programs.DISPLAY, config, server, List.of());
    }

    /** The same at the address where its page was before. */
    static DeviceProcess display(Path config, String server, int httpPort) {
        return start(Programs.DISPLAY, config, server, httpPort, List.of());
    }

    private static DeviceProcess start(
            Programs kind, String file, ServerProcess server, String... more) {
        return start(kind, Programs.demo(file), "127.0.0.1:" + server.devicePort(), List.of(more));
    }

    private static DeviceProcess start(
            Programs kind, Path config, String server, List<String> more) {
        return start(kind, config, server, 0, more);
    }

    /** A silent device with further options of the JVM. */
    static DeviceProcess startWith(List<String> options, Programs kind, ServerProcess server) {
        List<String> arguments = new ArrayList<>(List.of("--config"));
        arguments.add(Programs.demo(kind.config()).toString());
        arguments.addAll(List.of("--server", "127.0.0.1:" + server.devicePort()));
        arguments.addAll(List.of("--http-port", "0"));
        if (kind == Programs.DISPLAY) {
            arguments.addAll(List.of("--audio", "none"));
        }
        return of(kind, RunningProgram.start(kind, options, arguments));
    }

    private static DeviceProcess start(
            Programs kind, Path config, String server, int httpPort, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of("--config", config.toString()));
        arguments.addAll(List.of("--server", server));
        arguments.addAll(List.of("--http-port", String.valueOf(httpPort)));
        arguments.addAll(more);
        return of(kind, RunningProgram.start(kind, arguments));
    }

    private static DeviceProcess of(Programs kind, RunningProgram program) {
        try {
            return new DeviceProcess(kind, program);
        } catch (AssertionError e) {
            program.close();
            throw e;
        }
    }

    URI http(String path) {
        return URI.create("http://" + address + path);
    }

    RunningProgram program() {
        return program;
    }

    @Override
    public void close() {
        program.close();
    }
}
