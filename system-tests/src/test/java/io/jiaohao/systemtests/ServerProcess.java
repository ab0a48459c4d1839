package io.jiaohao.systemtests;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A queue server with the demo hall, as a process of its own. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY =
            Pattern.compile("ready device=127\\.0\\.0\\.1:(\\d+) http=127\\.0\\.0\\.1:(\\d+)");

    private final RunningProgram program;
    private final int devicePort;
    private final int httpPort;
    private final long readyNanos;

    private ServerProcess(RunningProgram program) {
        this.program = program;
        Matcher ready = READY.matcher(program.awaitFirstLine());
        if (!ready.matches()) {
            throw new AssertionError("Expected the ready line, but was " + ready);
        }
        this.readyNanos = System.nanoTime();
        this.devicePort = Integer.parseInt(ready.group(1));
        this.httpPort = Integer.parseInt(ready.group(2));
        Figures.report(
                "server ready after %d ms with %d MiB resident",
                program.elapsedNanos() / 1_000_000, program.residentMebibytes());
    }

    /** Starts on free ports. */
    static ServerProcess start(Path data) {
        return start(data, 0);
    }

    /** Starts on a port that devices know already. */
    static ServerProcess start(Path data, int devicePort) {
        return start(Programs.demo("server.yaml"), data, devicePort);
    }

    /** Starts on free ports with further options of the JVM. */
    static ServerProcess startWith(List<String> options, Path data) {
        return start(options, Programs.demo("server.yaml"), data, 0);
    }

    /** Starts with a configuration of one's own. */
    static ServerProcess start(Path config, Path data, int devicePort, String... more) {
        return start(List.of(), config, data, devicePort, more);
    }

    /** With further options of the JVM. */
    static ServerProcess start(
            List<String> options, Path config, Path data, int devicePort, String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--config", config.toString(), "--data", data.toString()));
        arguments.addAll(List.of("--device-port", String.valueOf(devicePort), "--http-port", "0"));
        arguments.addAll(List.of(more));
        RunningProgram program = RunningProgram.start(Programs.SERVER, options, arguments);
        try {
            return new ServerProcess(program);
        } catch (AssertionError e) {
            program.close();
            throw e;
        }
    }

    int devicePort() {
        return devicePort;
    }

    URI http(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** When the ready line was read, by {@link System#nanoTime()}. */
    long readyNanos() {
        return readyNanos;
    }

    /** A connection without a session. */
    WireClient connect() {
        return WireClient.connect(devicePort);
    }

    /** A connection with an open session of a demo device, e.g. {@code kiosk-1}. */
    WireClient open(String device) {
        return connect().open(device);
    }

    RunningProgram program() {
        return program;
    }

    void kill() {
        program.kill();
    }

    @Override
    public void close() {
        program.close();
    }
}
