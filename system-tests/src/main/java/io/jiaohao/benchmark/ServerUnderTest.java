package io.jiaohao.benchmark;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A queue server as a process of its own; closing ends it. */
final class ServerUnderTest implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready device=\\S+:(\\d+) http=.*");

    private final Started server;
    private final InetSocketAddress devices;

    private ServerUnderTest(Started server) {
        this.server = server;
        Matcher ready = READY.matcher(server.ready());
        if (!ready.matches()) {
            throw new IllegalStateException("Expected a ready line, but " + server.ready());
        }
        this.devices =
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), Integer.parseInt(ready.group(1)));
    }

    /**
     * Starts one on free ports and waits until it is ready.
     *
     * @param folder where it keeps its data and its log
     */
    static ServerUnderTest start(Bench bench, Path config, Path folder, String... more) {
        return start(bench, config, folder, Map.of(), more);
    }

    /**
     * Starts one that runs in other surroundings.
     *
     * @param environment variables beside this process's own
     */
    static ServerUnderTest start(
            Bench bench,
            Path config,
            Path folder,
            Map<String, String> environment,
            String... more) {
        List<String> command = new ArrayList<>();
        command.add(bench.root().resolve("bin/queue-server").toString());
        command.addAll(List.of("--config", config.toString()));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        command.addAll(List.of("--device-port", "0", "--http-port", "0"));
        command.addAll(List.of(more));
        return new ServerUnderTest(
                Started.of(command, folder, folder.resolve("server.log"), environment));
    }

    InetSocketAddress devices() {
        return devices;
    }

    Started program() {
        return server;
    }

    /** What it has used so far. */
    Usage usage() {
        return server.usage();
    }

    @Override
    public void close() {
        server.close();
    }
}
